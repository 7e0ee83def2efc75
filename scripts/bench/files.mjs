import { connect } from "../open-database.mjs";
import { median, percentile } from "./statistics.mjs";

/** Written often enough for a p95, and no more: a file is some megabytes. */
const REQUESTS = 20;
/** How often the memory is asked for while a file is written, in milliseconds. */
const EVERY_MS = 20;

/** @typedef {import("./servers.mjs").BenchServer} BenchServer */
/** @typedef {{ format: string, rows: number, seconds: number, grown: number }} Streamed grown: of the resident set while it was written, in bytes */
/** @typedef {{ workbook: { p50: number, p95: number }, streamed: Streamed[] }} Written */
/** @typedef {Written & { upload: import("./uploads.mjs").Upload }} Files */

/**
 * How long the 717 rows take as a workbook, and how much memory a server takes while it writes the reports of the
 * roadmap, and the same so many times. Changes the database.
 * @param {{ server: BenchServer, cookie: string, url: string }} target url: of its database
 * @param {{ times: number, rounds: number, say: (line: string) => void }} options
 * @returns {Promise<Written>}
 */
export async function measureFiles({ server, cookie, url }, { times, rounds, say }) {
  say("データファイルの書き出しを測っています");
  const fetchFile = (/** @type {string} */ address) =>
    fetch(`${server.origin}${address}`, { headers: { cookie } });
  /** @type {number[]} */
  const took = [];
  for (let request = 0; request <= REQUESTS; request++) {
    const start = performance.now();
    await (await fetchFile("/exports/tasks.xlsx")).arrayBuffer();
    // The first one reads what every later one finds in memory.
    if (request > 0) took.push(performance.now() - start);
  }
  const workbook = { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
  /** @type {Streamed[]} */
  const streamed = [];
  for (const part of ["once", "multiplied"]) {
    if (part === "multiplied") await multiplyReports(url, times);
    for (const format of ["csv", "xlsx"]) {
      /** @type {{ seconds: number, grown: number }[]} */
      const runs = [];
      for (let round = 0; round < Math.max(3, rounds); round++) {
        runs.push(await watch(server, () => fetchFile(`/exports/reports.${format}`)));
      }
      const rows = await countRows(await fetchFile("/exports/reports.csv"));
      const of = (/** @type {"seconds" | "grown"} */ figure) => median(runs.map((run) => run[figure]));
      streamed.push({ format, rows, seconds: of("seconds"), grown: of("grown") });
    }
  }
  return { workbook, streamed };
}

/**
 * @param {BenchServer} server
 * @param {() => Promise<Response>} fetchFile
 */
async function watch(server, fetchFile) {
  const before = await server.memory();
  let most = before;
  let open = true;
  const watching = (async () => {
    while (open) {
      most = Math.max(most, await server.memory());
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  const start = performance.now();
  const answer = await fetchFile();
  if (!answer.ok) throw new Error(`reports: ${answer.status}`);
  for await (const _ of answer.body ?? []) {
    // Taken and dropped: the file is the server's matter.
  }
  const seconds = (performance.now() - start) / 1_000;
  open = false;
  await watching;
  return { seconds, grown: most - before };
}

/** @param {Response} answer of a CSV file, whose records have a line each */
async function countRows(answer) {
  let lines = 0;
  for await (const bytes of answer.body ?? []) for (const byte of bytes) if (byte === 10) lines += 1;
  return lines - 1;
}

/**
 * The reports of the roadmap in force, so many times.
 * @param {string} url
 * @param {number} times
 */
async function multiplyReports(url, times) {
  const client = await connect(url);
  try {
    await client.query(
      `insert into report (task_id, ministry_id, state, completed_on, forecast_quarter, note, reason, effective_on,
         recorded_at, sample)
       select r.task_id, r.ministry_id, r.state, r.completed_on, r.forecast_quarter, r.note, r.reason, r.effective_on,
         r.recorded_at - k * interval '1 second', r.sample
       from report r join task t on t.id = r.task_id
       join plan_version v on v.id = t.version_id join plan p on p.id = v.plan_id and p.slug = 'roadmap',
         generate_series(1, $1::int) k`,
      [times - 1],
    );
    await client.query("vacuum analyze report");
  } finally {
    await client.end();
  }
}
