import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "./embedded-postgres.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run bench -- [--rounds 5] [--requests 100]

本番ビルドを一時的なデータで起動し、おもなページとAPIの応答時間を測ります。絶対値は機械によって変わるため、
同じ実行の中の基準(問い合わせ1回のAPI、/api/v1/ministries)との比を見てください。`;

/** What is measured; the first one is what the others are compared with. */
const ADDRESSES = [
  "/api/v1/ministries",
  "/",
  "/?asOf=2024-03-31",
  "/coverage",
  "/tasks",
  "/tasks?ministry=digital&progress=DELAYED",
  "/tasks/K02-03",
  "/measures",
  "/measures/03-16",
  "/api/v1/tasks",
  "/api/v1/progress",
];

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", short: "h" },
      rounds: { type: "string", default: "5" },
      requests: { type: "string", default: "100" },
    },
  });
  if (values.help) return console.log(HELP);
  const rounds = Number(values.rounds);
  const requests = Number(values.requests);
  if (!(rounds >= 1 && requests >= 10)) {
    throw new StopWithReason("--rounds は1以上、--requests は10以上の数にしてください。");
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-bench-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await started(server);
    await measureAll(`http://127.0.0.1:${port}`, rounds, requests);
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
});

/**
 * @param {string} origin
 * @param {number} rounds
 * @param {number} requests
 */
async function measureAll(origin, rounds, requests) {
  console.log("| アドレス | 同時 | p50 ms | p95 ms | 件/秒 | 基準比 | KB |\n|---|--:|--:|--:|--:|--:|--:|");
  for (const address of ADDRESSES) await measure(`${origin}${address}`, 8, 20);
  for (const clients of [1, 8]) {
    let base = 0;
    for (const address of ADDRESSES) {
      /** @type {Run[]} */
      const runs = [];
      for (let round = 0; round < rounds; round++) {
        runs.push(await measure(`${origin}${address}`, clients, requests));
      }
      const middle = (/** @type {(run: Run) => number} */ of) => median(runs.map(of));
      const rate = middle((run) => run.rate);
      if (base === 0) base = rate;
      const cells = [
        `\`${address}\``,
        clients,
        middle((run) => run.p50).toFixed(1),
        middle((run) => run.p95).toFixed(1),
        rate.toFixed(0),
        (rate / base).toFixed(2),
        (middle((run) => run.bytes) / 1024).toFixed(0),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

/** @typedef {{ p50: number, p95: number, rate: number, bytes: number }} Run milliseconds, requests per second */

/**
 * @param {string} url
 * @param {number} clients at once
 * @param {number} requests in all
 * @returns {Promise<Run>}
 */
async function measure(url, clients, requests) {
  /** @type {number[]} */
  const times = [];
  let bytes = 0;
  let left = requests;
  const began = performance.now();
  const client = async () => {
    while (left-- > 0) {
      const start = performance.now();
      const response = await fetch(url);
      bytes = (await response.arrayBuffer()).byteLength;
      if (response.status !== 200) throw new StopWithReason(`${url} が ${response.status} を返しました。`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), rate: requests / seconds, bytes };
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {import("node:child_process").ChildProcess} server */
function started(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    server.stdout?.on("data", (chunk) => {
      output += chunk;
      if (output.includes("起動しました")) resolve(undefined);
    });
    server.once("exit", () => reject(new StopWithReason("サーバーを起動できませんでした。")));
  });
}
