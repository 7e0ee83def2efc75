import { report, requireReview } from "./acts-of-tasks.mjs";
import { FOR } from "./items.mjs";
import { COORDINATORS, REPORTERS } from "./rules.mjs";
import { basedOn, oneValue, ownerOf, requestId } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Act} Act */
/** @typedef {import("./items.mjs").Item} Item */

const LEADS = /** @type {const} */ (["lead", "partner", "foreign", "self"]);

/** 部内確認. @type {Act[]} */
export const REVIEW_ACTS = [
  {
    name: "passReviews",
    may: COORDINATORS,
    objects: LEADS,
    writes: ["lead_item", "report", "report_review"],
    history: "passReview",
    form: async (scene) => {
      const { at, fields } = await waiting(scene, scene.item("task", scene.relation, FOR.reviews));
      const { code, basedOn: version, ...others } = fields;
      return { at, fields: { ...others, part: `${code}:${version}` } };
    },
  },
  {
    name: "returnReview",
    may: COORDINATORS,
    objects: LEADS,
    writes: ["draft", "lead_item", "report_review"],
    history: "returnReview",
    form: async (scene) => {
      const { at, fields } = await waiting(scene, scene.item("task", scene.relation, FOR.reviews));
      return { at, fields: { ...fields, reason: "検査" } };
    },
  },
  {
    name: "takeBackReview",
    may: { editor: ["lead"], coordinator: ["lead"] },
    objects: [...LEADS, "other"],
    writes: ["draft", "lead_item", "report_review"],
    history: "takeBackReview",
    form: (scene) => {
      const nth = scene.relation === "other" ? FOR.othersReviews : FOR.ownReviews;
      return waiting(scene, scene.item("task", scene.relation, nth), ownerOf(scene).userId);
    },
  },
  {
    name: "requireReview",
    may: { coordinator: ["lead"], admin: ["lead", "foreign", "none"] },
    objects: ["lead", "foreign"],
    writes: ["ministry"],
    history: "requireReview",
    form: async ({ client, item, relation }) => {
      const { slug } = item("task", relation);
      const version = await oneValue(client, "select version from ministry where slug = $1", [slug]);
      return {
        at: `/ministries/${slug}`,
        fields: { ministry: slug, required: "0", basedOn: String(version), ...requestId() },
      };
    },
  },
  {
    // The last of those that report: what is refused is all made ready before it is sent.
    name: "submitReport",
    variant: "部内確認が必須の府省庁",
    may: { ...REPORTERS, editor: [] },
    reviewed: { editor: ["lead"] },
    objects: LEADS,
    writes: ["lead_item", "report"],
    history: "submitReport",
    form: async (scene) => {
      const item = scene.item("task", scene.relation, FOR.reports);
      const made = await report(scene, item);
      await requireReview(scene, item, true);
      return made;
    },
  },
];

/** The texts of a checked form that nothing keeps from being submitted. */
export const REVIEWED = {
  state: "IN_PROGRESS",
  completedOn: "",
  forecast: "2031Q2",
  note: "検査",
  reason: "検査",
  behalfReason: "",
  links: "",
  files: "",
  baseReport: "",
};

/**
 * A form about a report that waits in the ministry, sent by its author.
 * @param {Scene} scene
 * @param {Item} item
 * @param {string} [authorId]
 */
async function waiting(scene, item, authorId = scene.other.userId) {
  await scene.client.query(
    `insert into report_review (task_id, ministry_id, author_id, fields) values ($1, $2, $3, $4)
     on conflict (task_id, ministry_id) do update set author_id = excluded.author_id`,
    [item.id, item.ministryId, authorId, JSON.stringify({ ...REVIEWED, effectiveOn: scene.today })],
  );
  return {
    at: `/ministries/${item.slug}`,
    fields: { code: item.key, ministry: item.slug, ...requestId(), ...(await basedOn(scene, item)) },
  };
}
