import { REVIEWED } from "./acts-of-reviews.mjs";
import { oneValue, writeComment } from "./scene.mjs";

/**
 * Something that not everybody may read, by a text that stands nowhere else.
 * @typedef {object} Secret
 * @property {string} name
 * @property {string} text
 * @property {(person: import("./people.mjs").Person) => boolean} may
 * @property {boolean} shown whether there is a page or route that shows it
 */

/** @param {import("./people.mjs").Person} person */
const isSignedIn = ({ role, fate }) =>
  role !== null && !["disabled", "revoked", "ended"].includes(fate ?? "");

/** @param {import("./people.mjs").Person} person */
const isOfDesk = (person) =>
  isSignedIn(person) &&
  person.home &&
  person.fate !== "elsewhere" &&
  (person.role === "editor" || person.role === "coordinator");

/**
 * Writes down what only some may read, about tasks and measures of every relation.
 * @param {import("pg").Client} client
 * @param {import("./scene.mjs").Scene["item"]} item
 * @param {import("./people.mjs").Person} author of the ministry of the check, and none of those who try
 * @param {string} today
 * @returns {Promise<Secret[]>}
 */
export async function plantSecrets(client, item, author, today) {
  for (const relation of /** @type {const} */ (["lead", "partner", "foreign"])) {
    const task = item("task", relation);
    const measure = item("measure", relation);
    await client.query(
      `insert into report (task_id, ministry_id, state, note, effective_on, recorded_at)
       values ($1, $2, 'IN_PROGRESS', '秘密の報告', $3, now() - interval '1 hour')`,
      [task.id, task.ministryId, today],
    );
    await client.query(
      `insert into kpi_report (measure_id, ministry_id, side, state, note, effective_on)
       values ($1, $2, 'PROGRESS', 'IN_PROGRESS', '秘密のKPI報告', $3)`,
      [measure.id, measure.ministryId, today],
    );
    const { commentId } = await writeComment(client, task, author.userId);
    await client.query("update comment set text = '秘密のコメント' where id = $1", [commentId]);
    await client.query(
      `insert into contact (task_id, ministry_id, section) values ($1, $2, '秘密の担当課')
       on conflict (task_id, ministry_id) do update set section = excluded.section`,
      [task.id, task.ministryId],
    );
    const note = relation === "lead" ? "秘密の部内確認" : "他府省庁の部内確認";
    await client.query(
      "insert into report_review (task_id, ministry_id, author_id, fields) values ($1, $2, $3, $4)",
      [task.id, task.ministryId, author.userId, JSON.stringify({ ...REVIEWED, note, effectiveOn: today })],
    );
    await client.query("insert into draft (user_id, form, fields, based_on) values ($1, $2, $3, 0)", [
      author.userId,
      `report:${task.key}:${task.slug}`,
      JSON.stringify({ note: "秘密の下書き" }),
    ]);
  }
  await oneValue(
    client,
    "insert into activity (kind, subject_type, subject_id, actor_id, after) values ('signIn', 'user', $1::text, $1::uuid, $2)",
    [author.userId, JSON.stringify({ address: "秘密のアドレス" })],
  );
  return [
    { name: "公表前の報告", text: "秘密の報告", may: isSignedIn, shown: true },
    { name: "公表前のKPIの報告", text: "秘密のKPI報告", may: isSignedIn, shown: true },
    { name: "コメント", text: "秘密のコメント", may: isSignedIn, shown: true },
    { name: "連絡先", text: "秘密の担当課", may: isSignedIn, shown: true },
    { name: "部内確認の報告", text: "秘密の部内確認", may: isOfDesk, shown: true },
    { name: "ほかの府省庁の部内確認の報告", text: "他府省庁の部内確認", may: () => false, shown: false },
    { name: "ほかの人の下書き", text: "秘密の下書き", may: () => false, shown: false },
    { name: "ログインの記録", text: "秘密のアドレス", may: () => false, shown: false },
  ];
}

/**
 * @param {{ secrets: readonly Secret[], seen: Set<string> }} trial what is shown rightly is noted as seen
 * @param {import("./people.mjs").Person} person
 * @param {string} text of an answer to them
 * @returns {string[]} names of what they may not read
 */
export function leaks({ secrets, seen }, person, text) {
  const shown = secrets.filter((secret) => text.includes(secret.text));
  for (const secret of shown) if (secret.may(person)) seen.add(secret.name);
  return shown.filter((secret) => !secret.may(person)).map(({ name }) => name);
}
