import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { descendantsOf, endProcesses } from "./test-processes.mjs";

/** Children that run, each with the way to end it. @type {Set<() => Promise<void>>} */
const running = new Set();
/** More than the stories' server has to end in (playwright.config.ts). */
const PATIENCE_SECONDS = 30;

/**
 * Runs a Node program and keeps what it prints.
 * @param {string[]} args of Node: the file first
 * @param {{ env?: Record<string, string>, input?: string, limitMinutes?: number, patienceSeconds?: number }} [options]
 *   limitMinutes: it is cut off then, with everything it started; patienceSeconds: for clearing up when cut off
 * @returns {Promise<{ code: number | null, output: string, cutOff: boolean }>} code null: ended by a signal
 */
export function runNode(
  args,
  { env = {}, input, limitMinutes = 10, patienceSeconds = PATIENCE_SECONDS } = {},
) {
  // A group of its own, so that a Ctrl-C in the terminal does not reach it past us.
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  child.stdin.end(input ?? "");
  let output = "";
  let cutOff = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  /** @type {Promise<void> | undefined} */
  let ending;
  const end = () => {
    ending ??= endChild(child, patienceSeconds * 1000);
    return ending;
  };
  running.add(end);
  const limit = setTimeout(() => {
    cutOff = true;
    output += `\n${limitMinutes}分で終わらなかったため中断しました。`;
    end();
  }, limitMinutes * 60_000);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", async (code) => {
      clearTimeout(limit);
      await ending;
      running.delete(end);
      resolve({ code, output, cutOff });
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

/** Ends every program that runs, with everything they started. */
export function endChildren() {
  for (const end of running) void end();
}

/**
 * Ends a child as Ctrl-C would, on which test runners stop their servers, and then whatever is left of
 * what it started: a server in a group of its own outlives the one who started it.
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} patienceMs
 */
async function endChild(child, patienceMs) {
  if (!child.pid) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  // Before it ends: afterwards nothing tells whose they were.
  const family = await descendantsOf(child.pid);
  child.kill("SIGINT");
  if (child.exitCode === null && child.signalCode === null)
    await Promise.race([exited, sleep(patienceMs, undefined, { ref: false })]);
  const late = await descendantsOf(child.pid);
  await endProcesses([...family, ...late], patienceMs);
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing is left of its group.
  }
}
