import { spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "../embedded-postgres.mjs";
import { StopWithReason } from "../stop-with-reason.mjs";

const START_LIMIT_MS = 120_000;
const PROBE = new URL("./probe.mjs", import.meta.url).href;

/**
 * A server in a process of its own, with the probe in it.
 * @typedef {object} BenchServer
 * @property {string} origin
 * @property {() => Promise<number>} memory resident set, in bytes
 * @property {() => Promise<void>} listen begins to write queries down
 * @property {() => Promise<import("./probe.mjs").Query[]>} queries since then
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends it at once (SIGKILL)
 */

/** @param {Record<string, string>} env of the application */
export function startApplication(env) {
  return startServer(path.resolve("scripts", "start.mjs"), { cwd: process.cwd(), env });
}

/**
 * @param {string} folder of the built bare app
 * @param {string} databaseUrl
 */
export function startBareApp(folder, databaseUrl) {
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return startServer(path.join(import.meta.dirname, "bare-server.mjs"), { cwd: folder, env });
}

/**
 * @param {string} file
 * @param {{ cwd: string, env: Record<string, string> }} options
 * @returns {Promise<BenchServer>}
 * @throws {StopWithReason} with what it printed, when it does not start
 */
async function startServer(file, { cwd, env }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--import", PROBE, file], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Ctrl-C reaches the benchmark alone, which then stops its servers in their order.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => (output = (output + text).slice(-4_000)));
  }
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop();
      throw new StopWithReason(`サーバーを起動できませんでした。\n${output.trim()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const ask = questions(child);
  return {
    origin,
    memory: async () => Number(await ask("memory")),
    listen: async () => void (await ask("listen")),
    queries: async () => /** @type {import("./probe.mjs").Query[]} */ (await ask("queries")),
    stop,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {(ask: import("./probe.mjs").Question["ask"]) => Promise<unknown>}
 */
function questions(child) {
  let id = 0;
  /** @type {Map<number, (answer: unknown) => void>} */
  const open = new Map();
  child.on("message", (message) => {
    const { id, answer } = /** @type {{ id: number, answer: unknown }} */ (message);
    open.get(id)?.(answer);
    open.delete(id);
  });
  return (ask) =>
    new Promise((resolve, reject) => {
      open.set(++id, resolve);
      child.send({ id, ask }, (error) => error && reject(error));
    });
}

/** @param {string} origin */
async function answers(origin) {
  return fetch(origin).then(
    (response) => response.arrayBuffer().then(() => response.status < 500),
    () => false,
  );
}
