import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Runs a Node program and keeps what it prints.
 * @param {string[]} args of Node: the file first
 * @param {{ env?: Record<string, string>, input?: string, limitMinutes?: number }} [options]
 * @returns {Promise<{ code: number | null, output: string }>} code null: ended by a signal
 */
export function runNode(args, { env = {}, input, limitMinutes = 10 } = {}) {
  // A group of its own, so that it can be ended with everything it started.
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  running.add(child);
  child.stdin.end(input ?? "");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const limit = setTimeout(() => {
    output += `\n${limitMinutes}分で終わらなかったため中断しました。`;
    endChild(child, "SIGTERM");
  }, limitMinutes * 60_000);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output });
    });
  });
}

/**
 * The program of an installed package.
 * @param {string} name of the package
 * @param {string} [command] when it isn't called like the package
 */
export function programOf(name, command = name.split("/").at(-1) ?? name) {
  const folder = path.join("node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}

/** @param {NodeJS.Signals} signal */
export function endChildren(signal) {
  for (const child of running) endChild(child, signal);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endChild(child, signal) {
  if (!child.pid) return;
  child.kill(signal);
  const group = -child.pid;
  const impatient = setTimeout(() => {
    try {
      process.kill(group, "SIGKILL");
    } catch {
      // Gone by itself.
    }
  }, 15_000);
  child.once("close", () => clearTimeout(impatient));
}
