import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeDemoDatabase } from "./bench/databases.mjs";
import { startApplication } from "./bench/servers.mjs";
import { buildWhenChanged } from "./build-app.mjs";
import { signInEditors, unplannedTasks } from "./checks/editors.mjs";
import { openForm, sendForm } from "./checks/report-form.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { connect } from "./open-database.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run check:crash -- [オプション]

担当者が次々に報告している間に、サーバーと Postgres を交互に kill -9 で止め、起動し直します。受け付けたと答えた
報告がすべてあり、半端なものがなく、送り直した報告が二重になっていないこと、データベースが戻ってから10秒以内に
画面が戻ることを確かめます。止めるのは、この検査が起動したものだけです。

  --kills 10     サーバーと Postgres を、それぞれ止める回数
  --writers 8    報告し続ける担当者の数
  --help         この説明を表示します`;

/** The screen is back within so many milliseconds of its database. */
const BACK_MS = 10_000;
/** Reports that are sent between one kill and the next, at least. */
const BETWEEN = 6;

await runCommand(async () => {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "10" },
      writers: { type: "string", default: "8" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [kills, writers] = [Number(values.kills), Number(values.writers)];
  if (!(kills >= 1 && writers >= 1)) throw new StopWithReason("--kills と --writers は1以上です。");
  await buildWhenChanged(console.log);
  const demo = await makeDemoDatabase(() => {});
  let server = await startApplication(demo.env);
  try {
    const client = await connect(demo.url);
    const tasks = await unplannedTasks(client, writers);
    const cookies = await signInEditors(client, server.origin, demo.password, writers);
    await client.end();

    const work = { stop: false, acknowledged: 0, retries: 0, origin: () => server.origin };
    const writing = tasks.map((code, index) => write(work, cookies[index] ?? "", code));
    // A writer that fails is told of at the end, with the others at rest.
    for (const writer of writing) writer.catch(() => (work.stop = true));
    const back = [];
    for (let kill = 0; kill < kills * 2 && !work.stop; kill++) {
      const enough = work.acknowledged + BETWEEN;
      await until(() => work.acknowledged >= enough || work.stop);
      const ofServer = kill % 2 === 0;
      if (ofServer) {
        await server.kill();
        server = await startApplication(demo.env);
      } else await killPostgres(demo.folder, Number(new URL(demo.url).port));
      const began = Date.now();
      await until(() => isBack(server.origin));
      back.push(Date.now() - began);
      if (Date.now() - began > BACK_MS) throw new StopWithReason("10秒以内に画面が戻りませんでした。");
    }
    work.stop = true;
    const counts = await Promise.all(writing);
    await examine(demo.url, tasks, counts);
    // Otherwise nothing was under way when it was killed, and the check has shown nothing.
    if (work.retries < kills) throw new StopWithReason("止めたときに送信中の報告がありませんでした。");
    console.log(
      `サーバーと Postgres を${kills}回ずつ止めました。受け付けた報告${work.acknowledged}件はすべて1度ずつ残っています(送り直し${work.retries}回、画面が戻るまで最大${Math.max(...back)}ms)。`,
    );
  } finally {
    await server.stop();
    await demo.remove();
  }
});

/**
 * Reports about one task again and again, each report sent until it is answered.
 * @param {{ stop: boolean, acknowledged: number, retries: number, origin: () => string }} work
 * @param {string} cookie
 * @param {string} code
 * @returns {Promise<number>} reports that were acknowledged
 */
async function write(work, cookie, code) {
  const form = await openForm(work.origin(), cookie, code);
  let count = 0;
  while (!work.stop) {
    const report = { note: `${count + 1}件目`, requestId: randomUUID(), basedOn: count };
    for (;;) {
      try {
        const answer = await sendForm(work.origin(), cookie, form, report);
        if (answer !== "done") throw new StopWithReason(`${code}の${report.note}が、衝突と答えられました。`);
        break;
      } catch (error) {
        if (error instanceof StopWithReason) throw error;
        work.retries += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    count += 1;
    work.acknowledged += 1;
  }
  return count;
}

/**
 * @param {string} folder
 * @param {number} port
 */
async function killPostgres(folder, port) {
  const pidFile = path.join(folder, "postgres", "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await until(async () => {
    try {
      await startEmbeddedPostgres(folder, { port });
      return true;
    } catch {
      // Its orphaned processes are still ending.
      return false;
    }
  });
}

/** @param {string} origin */
async function isBack(origin) {
  return fetch(`${origin}/tasks`).then(
    (answer) => answer.arrayBuffer().then(() => answer.ok),
    () => false,
  );
}

/** @param {() => boolean | Promise<boolean>} holds */
async function until(holds) {
  const limit = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > limit) throw new StopWithReason("60秒待っても先へ進みませんでした。");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Every acknowledged report is there once and whole, and nothing else.
 * @param {string} url
 * @param {string[]} tasks
 * @param {number[]} counts
 */
async function examine(url, tasks, counts) {
  const client = await connect(url);
  try {
    for (const [index, code] of tasks.entries()) {
      const { rows } = await client.query(
        `select
           array(select r.note from report r where r.task_id = t.id order by r.id) as notes,
           (select count(*)::int from activity a
             where a.kind = 'submitReport' and a.subject_id = t.id::text) as history,
           (select li.version from lead_item li where li.task_id = t.id) as version
         from task t where t.code = $1`,
        [code],
      );
      const [{ notes, history, version }] = rows;
      const wanted = Array.from({ length: counts[index] ?? 0 }, (_, at) => `${at + 1}件目`);
      if (
        JSON.stringify(notes) !== JSON.stringify(wanted) ||
        history !== wanted.length ||
        version !== wanted.length
      ) {
        throw new StopWithReason(
          `${code}: 受け付けた報告${wanted.length}件に対し、報告${notes.length}件、履歴${history}件、版${version}です。`,
        );
      }
    }
  } finally {
    await client.end();
  }
}
