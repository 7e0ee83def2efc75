import pg from "pg";
import { signInEditors, unplannedTasks } from "../checks/editors.mjs";
import { postForm, readForm } from "../checks/form.mjs";
import { openForm, sendForm } from "../checks/report-form.mjs";
import { connect } from "../open-database.mjs";
import { makeDemoDatabase } from "./databases.mjs";
import { measureHeard } from "./heard.mjs";
import { startApplication } from "./servers.mjs";
import { median, percentile } from "./statistics.mjs";

/** Editors at once, each with a session and a task of their own. */
export const EDITORS = 50;
/** What each of them sends in a round. */
const EACH = 2;
/** As many connections as the application has for its own writes. */
const CONNECTIONS = 10;

/** @typedef {{ p50: number, p95: number }} Times milliseconds */
/** @typedef {{ name: string, alone: Times & { ratio: number }, together: Times & { ratio: number } }} Write ratio: of p50 to the bare insert's */
/** @typedef {{ version: string, bare: { alone: Times, together: Times }, kinds: Write[], heard: import("./heard.mjs").Heard }} Writes version: of Postgres */

/** @typedef {{ cookie: string, code: string, form: import("../checks/form.mjs").Form, comment: import("../checks/form.mjs").Form, version: number }} Editor */

/**
 * Saves reports and posts comments, as a browser without scripts sends them, by one editor and by many at once, beside
 * a bare insert in a transaction of the same Postgres; then how soon others hear and see it. On a database of its own.
 * @param {{ rounds: number, requests: number, say: (line: string) => void }} options
 * @param {(step: () => Promise<void>) => void} undo told what was started
 * @returns {Promise<Writes>}
 */
export async function measureWrites({ rounds, requests, say }, undo) {
  const demo = await makeDemoDatabase(say);
  undo(demo.remove);
  const server = await startApplication(demo.env);
  undo(server.stop);
  const client = await connect(demo.url);
  undo(() => client.end());
  await client.query(
    "create table bench_bare (id bigint generated always as identity primary key, text text)",
  );
  const pool = new pg.Pool({ connectionString: demo.url, max: CONNECTIONS });
  undo(() => pool.end());
  say(`担当者${EDITORS}人がログインしています`);
  const editors = await editorsOf(client, server.origin, demo.password);
  const kinds = [
    { name: "報告の保存", send: (/** @type {Editor} */ editor) => report(server.origin, editor) },
    { name: "コメントの投稿", send: (/** @type {Editor} */ editor) => comment(server.origin, editor) },
  ].map((kind) => ({ ...kind, alone: /** @type {Times[]} */ ([]), together: /** @type {Times[]} */ ([]) }));
  const bare = { alone: /** @type {Times[]} */ ([]), together: /** @type {Times[]} */ ([]) };
  const [first] = editors;
  if (!first) throw new Error("no editors");
  for (const { send } of kinds) for (const editor of editors) await send(editor);
  for (let round = 1; round <= rounds; round++) {
    say(`書込みを測っています(${round}/${rounds}回目)`);
    bare.alone.push(await timed([pool], requests, insert));
    bare.together.push(await timed(Array(EDITORS).fill(pool), EACH, insert));
    for (const kind of kinds) {
      kind.alone.push(await timed([first], requests, kind.send));
      kind.together.push(await timed(editors, EACH, kind.send));
    }
  }
  const heard = await measureHeard(
    { origin: server.origin, client, password: demo.password },
    editors,
    report,
    {
      rounds,
      say,
    },
  );
  const ratio = (/** @type {Times[]} */ runs, /** @type {Times[]} */ base) =>
    median(runs.map(({ p50 }, round) => p50 / (base[round]?.p50 ?? Number.NaN)));
  return {
    version: (await client.query("show server_version")).rows[0]?.server_version,
    bare: { alone: middle(bare.alone), together: middle(bare.together) },
    kinds: kinds.map(({ name, alone, together }) => ({
      name,
      alone: { ...middle(alone), ratio: ratio(alone, bare.alone) },
      together: { ...middle(together), ratio: ratio(together, bare.together) },
    })),
    heard,
  };
}

/**
 * @param {import("pg").Client} client
 * @param {string} origin
 * @param {string} password
 * @returns {Promise<Editor[]>}
 */
async function editorsOf(client, origin, password) {
  const cookies = await signInEditors(client, origin, password, EDITORS);
  const codes = await unplannedTasks(client, EDITORS);
  const editors = [];
  for (const [index, code] of codes.entries()) {
    const cookie = cookies[index] ?? "";
    const form = await openForm(origin, cookie, code);
    const comment = await readForm(origin, cookie, `/tasks/${code}`, "subjectType", "requestId");
    const version = Number(form.hidden.find(([name]) => name === "basedOn")?.[1]);
    editors.push({ cookie, code, form, comment, version });
  }
  if (editors.length < EDITORS) throw new Error(`only ${editors.length} tasks without a schedule`);
  return editors;
}

/**
 * @param {string} origin
 * @param {Editor} editor
 * @param {string} [note]
 */
async function report(origin, editor, note = "関係府省庁と調整を進めている。") {
  const answer = await sendForm(origin, editor.cookie, editor.form, { note, basedOn: editor.version });
  if (answer !== "done") throw new Error(`${editor.code}: ${answer}`);
  editor.version += 1;
}

/**
 * @param {string} origin
 * @param {Editor} editor
 */
async function comment(origin, editor) {
  await postForm(origin, editor.cookie, editor.comment, { text: "今期の見込を教えてください。" });
}

/** @param {import("pg").Pool} pool */
async function insert(pool) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("insert into bench_bare (text) values ($1)", ["関係府省庁と調整を進めている。"]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

/**
 * @template W
 * @param {readonly W[]} writers at once
 * @param {number} each
 * @param {(writer: W) => Promise<void>} send
 * @returns {Promise<Times>} until the answer
 */
async function timed(writers, each, send) {
  /** @type {number[]} */
  const times = [];
  await Promise.all(
    writers.map(async (writer) => {
      for (let time = 0; time < each; time++) {
        const start = performance.now();
        await send(writer);
        times.push(performance.now() - start);
      }
    }),
  );
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** @param {readonly Times[]} runs */
function middle(runs) {
  return { p50: median(runs.map(({ p50 }) => p50)), p95: median(runs.map(({ p95 }) => p95)) };
}
