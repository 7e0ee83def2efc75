import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/**
 * A process that runs: not one that ended and was not yet cleared away.
 * @typedef {{ pid: number, parent: number, born: string }} Process born: tells it from a later one with the same id
 */

/** @returns {Promise<Process[]>} all of this machine; empty where that cannot be told */
export async function listProcesses() {
  if (process.platform === "linux") return listByProc();
  return promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,stat=,lstart="]).then(
    ({ stdout }) =>
      stdout.split("\n").flatMap((line) => {
        const [pid = "", parent, state = "", ...born] = line.trim().split(/\s+/);
        if (pid === "" || state.startsWith("Z")) return [];
        return [{ pid: Number(pid), parent: Number(parent), born: born.join(" ") }];
      }),
    () => [],
  );
}

async function listByProc() {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
      // Its name stands in brackets and may have blanks and brackets of its own.
      const [state, parent, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
      if (text === "" || state === "Z") return [];
      return [{ pid: Number(name), parent: Number(parent), born: rest[17] ?? "" }];
    }),
  );
  return found.flat();
}

/**
 * @param {number} pid
 * @returns {Promise<Process[]>} what it started, and what those started, in whatever group
 */
export async function descendantsOf(pid) {
  const all = await listProcesses();
  const found = [];
  const parents = [pid];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    const children = all.filter((one) => one.parent === parent);
    found.push(...children);
    parents.push(...children.map((child) => child.pid));
  }
  return found;
}

/**
 * Ends processes: asked first, so that they clear up after themselves, and after a while not asked any more.
 * @param {Process[]} processes
 * @param {number} patienceMs between the two
 */
export async function endProcesses(processes, patienceMs) {
  const left = async () => {
    const all = await listProcesses();
    return processes.filter(({ pid, born }) => all.some((one) => one.pid === pid && one.born === born));
  };
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGKILL"])) {
    send(await left(), signal);
    // A killed one is not gone at once either.
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100))
      if ((await left()).length === 0) return;
  }
}

/**
 * @param {Process[]} processes
 * @param {NodeJS.Signals} signal
 */
function send(processes, signal) {
  for (const { pid } of processes) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone by itself.
    }
  }
}
