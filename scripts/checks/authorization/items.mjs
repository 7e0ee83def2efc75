import { StopWithReason } from "../../stop-with-reason.mjs";
import { HOME } from "./people.mjs";

/**
 * A task or measure that a request is about, and the lead ministry that it is about.
 * @typedef {object} Item
 * @property {"task" | "measure"} type
 * @property {number} id
 * @property {string} key 工程番号 or 施策番号
 * @property {string} slug of the ministry
 * @property {number} ministryId
 * @property {number} [markId] a 要確認 mark of the measure
 */

/** @typedef {import("./rules.mjs").Relation} Relation */

/** How the ministry of the check stands to an item, in SQL: `h` is its row of the item, if any. */
const STANDING = {
  lead: "h.role = 'LEAD'",
  partner: "h.role = 'PARTNER'",
  foreign: "h.role is null",
};

/** The nth task of a relation, by what is done with it; the first ones have no printed schedule. */
export const FOR = {
  schedules: 0,
  reports: 1,
  others: 2,
  reviews: 3,
  ownReviews: 4,
  othersReviews: 5,
  sentReviews: 6,
};

/**
 * Tasks and measures in each relation to the ministry of the check; the measures have a 要確認 mark.
 * @param {import("pg").Client} client
 * @returns {Promise<(type: Item["type"], relation: Relation, nth?: number) => Item>} nth: another one of that kind
 */
export async function chooseItems(client) {
  /** @type {Map<string, Item[]>} */
  const found = new Map();
  for (const [relation, standing] of Object.entries(STANDING)) {
    const tasks = await client.query(
      `select distinct on (t.first_quarter is not null, t.position) 'task' as type, t.id, t.code as key, m.slug, m.id as "ministryId"
       from task t join task_ministry l on l.task_id = t.id and l.role = 'LEAD' join ministry m on m.id = l.ministry_id
       left join task_ministry h on h.task_id = t.id and h.ministry_id = (select id from ministry where slug = $1)
       where ${standing} and (h.role is distinct from 'LEAD' or m.slug = $1)
       order by t.first_quarter is not null, t.position limit 7`,
      [HOME],
    );
    const measures = await client.query(
      `select distinct on (s.position) 'measure' as type, s.id, s.number as key, m.slug, m.id as "ministryId",
         k.id as "markId"
       from measure s join measure_ministry l on l.measure_id = s.id and l.role = 'LEAD'
       join ministry m on m.id = l.ministry_id
       join measure_mark k on k.measure_id = s.id and k.target = 'NEEDS_REVIEW'
       left join measure_ministry h on h.measure_id = s.id and h.ministry_id = (select id from ministry where slug = $1)
       where ${standing} and (h.role is distinct from 'LEAD' or m.slug = $1)
       order by s.position limit 2`,
      [HOME],
    );
    found.set(`task ${relation}`, tasks.rows);
    found.set(`measure ${relation}`, measures.rows);
  }
  const { rows } = await client.query("select id from ministry where slug = $1", [HOME]);
  const home = { slug: HOME, ministryId: Number(rows[0]?.id) };
  return (type, relation, nth = 0) => {
    // One's own, and what those without a ministry try, are about what the ministry of the check leads.
    const standing = relation === "self" ? "partner" : relation in STANDING ? relation : "lead";
    const item = found.get(`${type} ${standing}`)?.[nth];
    if (!item) throw new StopWithReason(`検査に使う項目がありません(${type} ${standing} ${nth})。`);
    return relation === "self" ? { ...item, ...home } : item;
  };
}
