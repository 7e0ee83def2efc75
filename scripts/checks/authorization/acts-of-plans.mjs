import { randomUUID } from "node:crypto";
import { SECRETARIAT } from "./rules.mjs";
import { oneValue, requestId } from "./scene.mjs";

/** @typedef {import("./table.mjs").Act} Act */

const OWN = /** @type {const} */ (["own"]);

/** New versions of plans. @type {Act[]} */
export const PLAN_ACTS = [
  {
    name: "correctSuccession",
    may: SECRETARIAT,
    gated: true,
    objects: OWN,
    writes: ["plan_version", "succession"],
    history: "correctSuccession",
    form: async ({ client }) => form(await makeDraft(client), { key: "01-01", from: "01-01", basedOn: "1" }),
  },
  {
    name: "rematchVersion",
    may: SECRETARIAT,
    gated: true,
    objects: OWN,
    writes: ["plan_version", "succession"],
    history: "rematchVersion",
    form: async ({ client }) => form(await makeDraft(client), { basedOn: "0" }),
  },
  {
    name: "approveVersion",
    may: SECRETARIAT,
    gated: true,
    objects: OWN,
    writes: ["plan_version"],
    mayWrite: ["measure"],
    history: "approvePlan",
    form: async ({ client }) => form(await makeDraft(client), { basedOn: "0" }),
  },
  {
    name: "discardVersion",
    may: SECRETARIAT,
    gated: true,
    objects: OWN,
    writes: ["plan_version"],
    history: "discardPlan",
    form: async ({ client }) => form(await makeDraft(client), { basedOn: "0", confirmed: "yes" }),
  },
];

/**
 * A plan of its own with a version in force and a draft: what becomes of it is nothing to the others.
 * @param {import("pg").Client} client
 * @returns {Promise<number>} id of the draft
 */
export async function makeDraft(client) {
  const plan = await oneValue(
    client,
    "insert into plan (kind, slug, title, citation) values ('MEASURES', $1, '検査', '検査') returning id",
    [`check-${randomUUID()}`],
  );
  const first = await makeVersion(client, plan, 1, null);
  const draft = await makeVersion(client, plan, 2, first);
  await client.query("update plan_version set status = 'APPROVED' where id = $1", [first]);
  await client.query(
    "insert into succession (version_id, key, kind, confidence, carries) values ($1, '01-01', 'NEW', 50, false)",
    [draft],
  );
  return Number(draft);
}

/**
 * @param {import("pg").Client} client
 * @param {unknown} plan
 * @param {number} number
 * @param {unknown} predecessor
 */
async function makeVersion(client, plan, number, predecessor) {
  const version = await oneValue(
    client,
    `insert into plan_version (plan_id, number, status, file_name, sha256, encoding, report, predecessor_id)
     values ($1, $2, 'DRAFT', '検査.txt', $3, 'UTF-8', '{}', $4) returning id`,
    [plan, number, randomUUID(), predecessor],
  );
  await client.query(
    `insert into measure (version_id, number, position, name, kpi_progress, kpi_effect, overview, overview_text,
       ministries_text, page, line, source_text, printed_cells)
     values ($1, '01-01', 1, '検査', '', '', '{}', '', '', 1, 1, '', '[]')`,
    [version],
  );
  return version;
}

/**
 * @param {number} plan
 * @param {Record<string, string>} fields
 */
function form(plan, fields) {
  return { at: `/admin/plans/${plan}`, fields: { plan: String(plan), ...requestId(), ...fields } };
}
