import ExcelJS from "exceljs";
import { connect } from "../open-database.mjs";
import { StopWithReason } from "../stop-with-reason.mjs";
import { percentile } from "./statistics.mjs";

/** Rows of the 回答様式 that is handed in. */
const ROWS = 300;
/** Each one is kept, read by a process of its own, and compared. */
const REQUESTS = 12;
const MINISTRY = "digital";

/** @typedef {{ rows: number, bytes: number, p50: number, p95: number }} Upload milliseconds */

/**
 * Gives the ministry of the bench as many parts as the form is to have rows. Before its server starts, which keeps
 * what the plan says. Changes the database.
 * @param {string} url
 */
export async function addParts(url) {
  const client = await connect(url);
  try {
    await client.query("begin");
    // An approved plan is guarded against changes.
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into task_ministry (task_id, ministry_id, role, position)
       select t.id, m.id, 'LEAD', 99 from task t
       join plan_version v on v.id = t.version_id and v.status = 'APPROVED' join plan p on p.id = v.plan_id and p.slug = 'roadmap'
       join ministry m on m.slug = $1
       where not exists (select from task_ministry x where x.task_id = t.id and x.ministry_id = m.id)
       order by t.position
       limit $2 - (
         select count(*) from task_ministry x join ministry m on m.id = x.ministry_id and m.slug = $1 where x.role = 'LEAD'
       )`,
      [MINISTRY, ROWS],
    );
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/**
 * How long a 担当者 waits from handing in a 回答様式 with an answer in every row until the page stands that says what
 * would come of it.
 * @param {{ server: import("./servers.mjs").BenchServer, cookie: string }} target
 * @param {(line: string) => void} say
 * @returns {Promise<Upload>}
 */
export async function measureUpload({ server: { origin }, cookie }, say) {
  say("回答様式の取込みを測っています");
  const form = await fetch(`${origin}/exports/answer-form.xlsx?ministry=${MINISTRY}`, {
    headers: { cookie },
  });
  if (!form.ok) throw new StopWithReason(`回答様式を受け取れませんでした(${form.status})。`);
  const { bytes, rows } = await answered(await form.arrayBuffer());
  const took = [];
  for (let request = 0; request <= REQUESTS; request++) {
    const began = performance.now();
    const page = await handIn(origin, cookie, bytes);
    // The first one loads what every later one finds in memory.
    if (request > 0) took.push(performance.now() - began);
    const shown = page.split('scope="rowgroup"').length - 1;
    if (shown !== rows) throw new StopWithReason(`回答${rows}行のうち、${shown}行だけが示されました。`);
  }
  return { rows, bytes: bytes.byteLength, p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

/**
 * Writes an answer into every row.
 * @param {ArrayBuffer} form
 */
async function answered(form) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(form);
  const sheet = workbook.getWorksheet("回答");
  const keys = /** @type {string[]} */ (sheet?.getRow(1).values ?? []);
  let rows = 0;
  sheet?.eachRow((row, number) => {
    if (number <= 2) return;
    rows += 1;
    const put = (/** @type {string} */ key, /** @type {string} */ text) => {
      row.getCell(keys.indexOf(`kouteihyo:${key}`)).value = text;
    };
    put("state", "中止");
    put("completedOn", "");
    put("forecast", "");
    put("note", `${number}行目の説明。関係者と調整のうえ、取組の対象を見直した。`.repeat(4));
  });
  return { rows, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/**
 * @param {string} origin
 * @param {string} cookie
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<string>} the page that it leads to
 */
async function handIn(origin, cookie, bytes) {
  const body = new FormData();
  body.set("file", new Blob([bytes]), "回答.xlsx");
  const sent = await fetch(`${origin}/files/answers?ministry=${MINISTRY}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body,
  });
  const address = sent.headers.get("location");
  if (sent.status !== 303 || !address) throw new StopWithReason(`回答様式が断られました(${sent.status})。`);
  return (await fetch(new URL(address, origin), { headers: { cookie } })).text();
}
