import { randomUUID } from "node:crypto";

/**
 * One request that is to be made: whose, and about what.
 * @typedef {object} Scene
 * @property {import("pg").Client} client to prepare what the request is about
 * @property {import("./people.mjs").Person} person
 * @property {import("./people.mjs").Person} other somebody else of the same ministry
 * @property {import("./rules.mjs").Relation} relation
 * @property {Awaited<ReturnType<typeof import("./items.mjs").chooseItems>>} item
 * @property {string} today in JST
 * @property {string} password of everybody
 * @property {(address: string, cookie?: string) => Promise<{ text: string, cookie: string }>} open what an address
 *   answers, and the cookies it gives
 * @property {string} adminCookie
 */

/** What every form of an act carries. */
export function requestId() {
  return { requestId: randomUUID() };
}

/** Only the 事務局 acts in a ministry's place, and says why. @param {Scene} scene */
export function behalf({ person }) {
  return { behalfReason: person.role === "secretariat" ? "検査" : "" };
}

/** Whose object it is: the person's own, or another's where that is tried. @param {Scene} scene */
export function ownerOf({ person, other, relation }) {
  return relation === "other" || person.role === null ? other : person;
}

/**
 * The one value of a query.
 * @param {import("pg").Client} client
 * @param {string} text
 * @param {unknown[]} [values]
 */
export async function oneValue(client, text, values) {
  const { rows } = await client.query(text, values);
  return Object.values(rows[0] ?? {})[0];
}

/**
 * The version that a form about a lead's part carries.
 * @param {Scene} scene
 * @param {import("./items.mjs").Item} item
 */
export async function basedOn({ client }, { type, id, ministryId }) {
  const [table, column] = type === "task" ? ["lead_item", "task_id"] : ["lead_measure", "measure_id"];
  const version = await oneValue(
    client,
    `select version from ${table} where ${column} = $1 and ministry_id = $2`,
    [id, ministryId],
  );
  return { basedOn: String(version ?? 0) };
}

/**
 * A conversation about an item with one comment of somebody.
 * @param {import("pg").Client} client
 * @param {import("./items.mjs").Item} item
 * @param {string} authorId
 * @returns {Promise<{ threadId: number, commentId: number }>}
 */
export async function writeComment(client, { type, id }, authorId) {
  const threadId = await oneValue(client, `insert into thread (${type}_id) values ($1) returning id`, [id]);
  const commentId = await oneValue(
    client,
    "insert into comment (thread_id, author_id, text) values ($1, $2, '検査') returning id",
    [threadId, authorId],
  );
  return { threadId, commentId };
}
