import { randomUUID } from "node:crypto";
import { FOR } from "./items.mjs";
import { HOME } from "./people.mjs";
import { COORDINATORS, REPORTERS, SIGNED_IN } from "./rules.mjs";
import { basedOn, behalf, oneValue, ownerOf, requestId } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Act} Act */
/** @typedef {import("./items.mjs").Item} Item */

const LEADS = /** @type {const} */ (["lead", "partner", "foreign", "self"]);

/** Reports, stated schedules, assignments and drafts, in ministries that don't require 部内確認. @type {Act[]} */
export const TASK_ACTS = [
  {
    name: "submitReport",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "submitReport",
    form: (scene) => report(scene),
  },
  {
    // For 部内確認, which only 担当者 need.
    name: "submitReport",
    variant: "stage=review",
    may: { editor: ["lead"] },
    objects: LEADS,
    writes: ["lead_item", "report_review"],
    history: "sendForReview",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.sentReviews);
      await scene.client.query("delete from report_review where task_id = $1", [item.id]);
      const { at, fields } = await report(scene, item);
      return { at, fields: { ...fields, behalfReason: "", stage: "review" } };
    },
  },
  {
    name: "reportAtDesk",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "submitReport",
    form: (scene) => report(scene),
  },
  {
    name: "submitReports",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "submitReport",
    form: async (scene) => {
      const { at, fields } = await report(scene);
      const { code, basedOn: version, ...others } = fields;
      return { at, fields: { ...others, parts: `${code}:${version}`, pasted: "", column: "state" } };
    },
  },
  {
    // Of a file that the person handed in.
    name: "commitAnswers",
    may: REPORTERS,
    objects: ["lead", "foreign", "other"],
    otherwise: { other: "notFound" },
    writes: ["answer_upload", "lead_item", "report"],
    history: "submitReport",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.others);
      const upload = await oneValue(scene.client, STORE_ANSWERS, [
        ...[item.ministryId, ownerOf(scene).userId],
        JSON.stringify(await answersOf(scene, item)),
      ]);
      const { basedOn: version } = await basedOn(scene, item);
      return {
        at: `/ministries/${item.slug}/upload?file=${upload}`,
        fields: {
          upload: String(upload),
          parts: `${item.key}:${version}`,
          ...requestId(),
          ...behalf(scene),
        },
      };
    },
  },
  {
    name: "repeatReport",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "submitReport",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.reports);
      await standingReport(scene, item);
      return formOf(item, { ...(await part(scene, item)), ...behalf(scene) });
    },
  },
  {
    name: "withdrawReport",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "withdrawReport",
    form: withdrawal,
  },
  {
    name: "withdrawAtDesk",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "withdrawReport",
    form: withdrawal,
  },
  {
    name: "stateSchedule",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "schedule_statement"],
    history: "stateSchedule",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.schedules);
      return formOf(item, { ...(await part(scene, item)), ...behalf(scene), quarters: "2031Q2" });
    },
  },
  {
    name: "withdrawSchedule",
    may: REPORTERS,
    objects: LEADS,
    writes: ["lead_item", "schedule_statement"],
    history: "withdrawSchedule",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.schedules);
      const statement = await oneValue(
        scene.client,
        `insert into schedule_statement (task_id, ministry_id, quarters, first_quarter, last_quarter, effective_on)
         values ($1, $2, '{8125}', 8125, 8125, $3) returning id`,
        [item.id, item.ministryId, scene.today],
      );
      return formOf(item, {
        statement: String(statement),
        ...requestId(),
        ...(await basedOn(scene, item)),
        ...behalf(scene),
      });
    },
  },
  {
    name: "assignParts",
    may: COORDINATORS,
    objects: LEADS,
    writes: ["lead_item"],
    history: "assignPart",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.others);
      await scene.client.query("update lead_item set assignee_id = null where task_id = $1", [item.id]);
      const { basedOn: version } = await basedOn(scene, item);
      const person = await oneValue(scene.client, "select id from user_account where email = $1", [
        `editor.${item.slug}@demo.example`,
      ]);
      return {
        at: `/ministries/${item.slug}/assign?task=${item.key}`,
        fields: {
          ministry: item.slug,
          parts: `${item.key}:${version}`,
          person: String(person),
          ...requestId(),
        },
      };
    },
  },
  {
    name: "saveContact",
    may: COORDINATORS,
    objects: LEADS,
    writes: ["contact"],
    history: "saveContact",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.others);
      const version = await oneValue(
        scene.client,
        "select coalesce(max(version), 0) from contact where task_id = $1 and ministry_id = $2",
        [item.id, item.ministryId],
      );
      return {
        at: `/contacts/${item.key}`,
        fields: {
          number: item.key,
          ministry: item.slug,
          section: "検査課",
          person: "",
          reach: "",
          basedOn: String(version),
          ...requestId(),
        },
      };
    },
  },
  {
    // Another's draft is no draft of one's own: there is nothing to throw away.
    name: "discardDraft",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "nothing" },
    writes: ["draft"],
    history: null,
    form: async (scene) => {
      const form = `check:${randomUUID()}`;
      await scene.client.query(
        "insert into draft (user_id, form, fields, based_on) values ($1, $2, '{}', 0)",
        [ownerOf(scene).userId, form],
      );
      return { at: `/ministries/${HOME}`, fields: { form, version: "1" } };
    },
  },
];

const STORE_ANSWERS = `insert into answer_upload (ministry_id, owner_id, file_name, sha256, size, content)
  values ($1, $2, 'check.xlsx', 'x', 1, $3) returning id`;

/**
 * What is read of a 回答様式 with one report.
 * @param {Scene} scene
 * @param {Item} item
 */
async function answersOf(scene, item) {
  await requireReview(scene, item, false);
  const versionId = await oneValue(scene.client, "select version_id from task where id = $1", [item.id]);
  const latest = await oneValue(
    scene.client,
    `select id from report where task_id = $1 and ministry_id = $2 and withdrawn_at is null
     order by effective_on desc, recorded_at desc, id desc limit 1`,
    [item.id, item.ministryId],
  );
  const texts = { state: "IN_PROGRESS", effectiveOn: scene.today, completedOn: "", forecast: "2031Q2" };
  const fields = { ...texts, reason: "検査", note: randomUUID(), links: "" };
  const row = {
    ...{ code: item.key, ministry: item.slug, versionId, basedOn: 0, baseReport: String(latest ?? "") },
    ...{ address: "A3", texts: fields, addresses: fields, problems: [] },
  };
  return { rows: [row], problems: [], notices: [] };
}

/**
 * @param {Item} item
 * @param {Record<string, string>} fields
 */
function formOf(item, fields) {
  return { at: `/tasks/${item.key}`, fields };
}

/**
 * @param {Scene} scene
 * @param {Item} item
 */
async function part(scene, item) {
  await requireReview(scene, item, false);
  return { code: item.key, ministry: item.slug, ...requestId(), ...(await basedOn(scene, item)) };
}

/**
 * Whether the ministry requires 部内確認.
 * @param {Scene} scene
 * @param {Item} item
 * @param {boolean} required
 */
export function requireReview({ client }, { ministryId }, required) {
  return client.query("update ministry set review_required = $2 where id = $1 and review_required <> $2", [
    ministryId,
    required,
  ]);
}

/**
 * @param {Scene} scene
 * @param {Item} [item]
 */
export async function report(scene, item = scene.item("task", scene.relation, FOR.reports)) {
  return formOf(item, {
    ...(await part(scene, item)),
    ...behalf(scene),
    state: "IN_PROGRESS",
    effectiveOn: scene.today,
    forecast: "2031Q2",
    reason: "検査",
    note: "検査",
  });
}

/**
 * A report that stands, as the ministry's last one.
 * @param {Scene} scene
 * @param {Item} item
 */
function standingReport({ client, today }, { id, ministryId }) {
  return oneValue(
    client,
    `insert into report (task_id, ministry_id, state, forecast_quarter, reason, effective_on)
     values ($1, $2, 'IN_PROGRESS', 8125, '検査', $3) returning id`,
    [id, ministryId, today],
  );
}

/** @param {Scene} scene */
async function withdrawal(scene) {
  const item = scene.item("task", scene.relation, FOR.reports);
  const fields = { report: String(await standingReport(scene, item)), ...requestId(), ...behalf(scene) };
  return formOf(item, { ...fields, ...(await basedOn(scene, item)) });
}
