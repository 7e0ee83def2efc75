import path from "node:path";
import { parseArgs } from "node:util";
import { signInEditors, unplannedTasks } from "./checks/editors.mjs";
import { openForm, sendForm } from "./checks/report-form.mjs";
import { withServers } from "./checks/with-servers.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run check:concurrency -- [オプション]

同じ工程に、たくさんの担当者が、2つのサーバーから同時に報告します。どの版にも、成功する報告はちょうど1つで、
ほかはすべて「ほかの人の変更と重なりました」になり、履歴の数が成功の数と同じになることを確かめます。

  --editors 32   担当者の数
  --rounds 200   繰り返す数
  --help         この説明を表示します`;

/** Tasks that the rounds take in turn. */
const TASKS = 4;

await runCommand(async () => {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  const { values } = parseArgs({
    options: {
      editors: { type: "string", default: "32" },
      rounds: { type: "string", default: "200" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const [editors, rounds] = [Number(values.editors), Number(values.rounds)];
  if (!(editors >= 2 && rounds >= 1)) throw new StopWithReason("--editors は2以上、--rounds は1以上です。");
  await withServers(2, async ({ client, origins, password }) => {
    const cookies = await signInEditors(client, origins[0] ?? "", password, editors);
    console.log(`担当者${editors}人、${rounds}回、サーバー${origins.length}つ`);
    const counts = await race({ client, origins, cookies, rounds });
    console.log(
      `成功${counts.done}件、衝突${counts.conflict}件、履歴${counts.history}件、報告${counts.reports}件、版の合計${counts.versions}(${counts.seconds.toFixed(1)}秒、報告1件あたり${counts.each.toFixed(0)}ms)`,
    );
    const right =
      counts.done === rounds &&
      counts.conflict === rounds * (editors - 1) &&
      [counts.history, counts.reports, counts.versions].every((count) => count === rounds);
    if (!right) throw new StopWithReason("失われた更新か、二重の更新があります。");
    console.log("どの版にも、成功した報告はちょうど1つでした。");
  });
});

/**
 * @param {{ client: import("pg").Client, origins: string[], cookies: string[], rounds: number }} on
 */
async function race({ client, origins, cookies, rounds }) {
  const tasks = await unplannedTasks(client, TASKS);
  const began = Date.now();
  /** @type {string[]} */
  const won = [];
  let conflict = 0;
  for (let round = 0; round < rounds; round++) {
    const form = await openForm(origins[0] ?? "", cookies[0] ?? "", tasks[round % tasks.length] ?? "");
    const answers = await Promise.all(
      cookies.map((cookie, editor) =>
        sendForm(origins[editor % origins.length] ?? "", cookie, form, { note: noteOf(round, editor) }),
      ),
    );
    const winners = answers.flatMap((answer, editor) => (answer === "done" ? noteOf(round, editor) : []));
    if (winners.length !== 1)
      throw new StopWithReason(`${round + 1}回目に成功した報告が${winners.length}件あります。`);
    won.push(...winners);
    conflict += answers.length - winners.length;
  }
  const seconds = (Date.now() - began) / 1_000;
  const { rows } = await client.query(
    `select
       (select count(*)::int from activity where kind = 'submitReport') as history,
       array(select note from report where note like '%回目の%人目' order by id) as notes,
       (select coalesce(sum(version), 0)::int from lead_item) as versions`,
  );
  const [{ notes, history, versions }] = rows;
  // What was answered as saved is what stands there, and not another's of the same moment.
  if (JSON.stringify(notes) !== JSON.stringify(won))
    throw new StopWithReason("保存したと答えた報告と、残っている報告が違います。");
  const each = (seconds * 1_000) / (rounds * cookies.length);
  return { done: won.length, conflict, seconds, each, history, reports: notes.length, versions };
}

/**
 * @param {number} round
 * @param {number} editor
 */
function noteOf(round, editor) {
  return `${round}回目の${editor}人目`;
}
