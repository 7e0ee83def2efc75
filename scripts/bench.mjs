import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { examineAnswer } from "./bench/answers.mjs";
import { buildBareApp } from "./bench/bare-app.mjs";
import { measureBrowser } from "./bench/browser.mjs";
import { makeDatabases } from "./bench/databases.mjs";
import { measureFiles } from "./bench/files.mjs";
import { measureScripts } from "./bench/first-scripts.mjs";
import { HELP, readOptions } from "./bench/options.mjs";
import { measurePrints } from "./bench/prints.mjs";
import { writeIntoReadme } from "./bench/readme.mjs";
import { reportOf } from "./bench/report.mjs";
import { startApplication, startBareApp } from "./bench/servers.mjs";
import { signIn } from "./bench/sign-in.mjs";
import { judge } from "./bench/targets.mjs";
import { measureThroughput } from "./bench/throughput.mjs";
import { addParts, measureUpload } from "./bench/uploads.mjs";
import { visitsOf } from "./bench/visits.mjs";
import { measureWrites } from "./bench/writes.mjs";
import { buildWhenChanged, generateWhenChanged } from "./build-app.mjs";
import { runCommand } from "./stop-with-reason.mjs";

/** The data of the second server: the plans so many times. */
const TIMES = 20;

/** @typedef {import("./bench/options.mjs").Options} Options */

/** @type {(() => Promise<void>)[]} what was started, in its order */
const undo = [];
let stopping = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await close();
    process.exit(130);
  });
}

await runCommand(async () => {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  try {
    await bench(options);
  } finally {
    if (!stopping) await close();
  }
});

/** @param {Options} options */
async function bench(options) {
  await generateWhenChanged(say);
  await buildWhenChanged(say);
  /** @type {import("./bench/targets.mjs").Results} */
  const results = {};
  const reads = ["server", "size", "browser", "files"].some((part) => options.parts.has(part));
  let version = reads ? await measureReads(options, results) : "";
  if (options.parts.has("writes")) {
    results.writes = await measureWrites({ ...options, say }, (step) => void undo.push(step));
    version = results.writes.version;
  }
  if (options.showQueries) showQueries(results.pages ?? []);
  const report = reportOf(results, await conditions(options, version));
  console.log(`\n${report}`);
  if (options.readme) await writeIntoReadme(report);
  if (options.check && judge(results).some(({ met }) => !met)) process.exitCode = 1;
}

/**
 * @param {Options} options
 * @param {import("./bench/targets.mjs").Results} results filled in
 * @returns {Promise<string>} version of Postgres
 */
async function measureReads(options, results) {
  say("比べるための最小のアプリをビルドしています");
  const bareApp = await buildBareApp();
  undo.push(bareApp.remove);
  const databases = await makeDatabases(TIMES, say);
  undo.push(databases.remove);

  const bare = await startBareApp(bareApp.folder, databases.once.DATABASE_URL ?? "");
  undo.push(bare.stop);
  const once = await startTarget(databases.once, databases.password);
  const visits = await visitsOf(once, options.pages);
  if (options.parts.has("server")) {
    const multiplied = await startTarget(databases.multiplied, databases.password);
    const { pages, bare: bareResults } = await measureThroughput(
      { once, multiplied, bare },
      { ...options, visits, say },
    );
    results.bare = bareResults;
    results.memory = [
      { name: "1倍のデータ", bytes: await once.server.memory() },
      { name: `${TIMES}倍のデータ`, bytes: await multiplied.server.memory() },
      { name: "素の画面", bytes: await bare.memory() },
    ];
    results.prints = await measurePrints(once);
    // Watching queries costs time: after what is timed.
    results.pages = [];
    for (const entry of pages) {
      results.pages.push({ ...entry, ...(await examineAnswer(once, entry.visit)) });
    }
  }
  if (options.parts.has("size")) results.scripts = await measureScripts(once, bare, visits);
  if (options.parts.has("browser"))
    results.browser = await measureBrowser(once.server.origin, { ...options, say });
  if (options.parts.has("files")) {
    // Last: it changes the data.
    const url = databases.once.DATABASE_URL ?? "";
    const files = await measureFiles({ ...once, url }, { ...options, times: TIMES, say });
    await addParts(url);
    const upload = await measureUpload(await startTarget(databases.once, databases.password), say);
    results.files = { ...files, upload };
  }
  // What writes is measured alone.
  await close();
  return databases.version;
}

/**
 * @param {Record<string, string>} env
 * @param {string} password
 */
async function startTarget(env, password) {
  const server = await startApplication(env);
  undo.push(server.stop);
  return { server, cookie: await signIn(server.origin, password) };
}

/**
 * @param {Options} options
 * @param {string} postgres
 * @returns {Promise<import("./bench/report.mjs").Conditions>}
 */
async function conditions({ rounds, requests }, postgres) {
  const next = JSON.parse(await readFile("node_modules/next/package.json", "utf8"));
  const memory = `${Math.round(os.totalmem() / 1024 ** 3)}GB`;
  return {
    date: new Intl.DateTimeFormat("ja-JP", { dateStyle: "long", timeZone: "Asia/Tokyo" }).format(new Date()),
    machine: `${os.cpus().length}コア、メモリ ${memory}`,
    node: process.versions.node,
    next: next.version,
    postgres,
    rounds,
    requests,
    times: TIMES,
  };
}

/** @param {import("./bench/targets.mjs").PageResult[]} pages */
function showQueries(pages) {
  for (const { visit, example } of pages) {
    console.log(`\n${visit.address}${visit.signedIn ? "(ログイン中)" : ""}`);
    const began = Math.min(...example.map(({ start }) => start));
    for (const { start, end, text } of example) {
      const times = `${(start - began).toFixed(1)}〜${(end - began).toFixed(1)}ms`;
      console.log(`  ${times.padEnd(16)} ${text.replace(/\s+/g, " ").trim().slice(0, 140)}`);
    }
  }
}

async function close() {
  for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
}

/** @param {string} line */
function say(line) {
  console.log(`▸ ${line}`);
}
