import { makeDraft } from "./acts-of-plans.mjs";
import { COORDINATORS, REPORTERS, SIGNED_IN } from "./rules.mjs";

/** @typedef {import("./table.mjs").Address} Address */
/** @typedef {import("./scene.mjs").Scene} Scene */

/** What anyone may open; what is in it depends on who they are. */
const OPEN = [
  "/",
  "/compare",
  "/compare/versions",
  "/coverage",
  "/data-quality",
  "/exports/definitions",
  "/measures",
  "/ministries",
  "/prints",
  "/search",
  "/tasks",
];

const OWN = /** @type {const} */ (["own"]);
const ITEMS = /** @type {const} */ (["lead", "partner", "foreign"]);
/** 担当者 and とりまとめ at their own ministry's desk. */
const DESK = /** @type {const} */ ({ editor: ["lead"], coordinator: ["lead"] });
const READERS = /** @type {const} */ ({ secretariat: ["own", "none"], admin: ["own", "none"] });

/** @type {Address[]} */
export const PAGES = [
  ...OPEN.map((path) => open(path, OWN, () => path)),
  open("/exports/shift-jis", OWN, () => "/exports/shift-jis?dataset=coverage"),
  // Without a filter one's own ministry is chosen.
  open("/roadmap", OWN, () => "/roadmap?ministry=jma"),
  open("/tasks/[code]", ITEMS, ({ item, relation }) => `/tasks/${item("task", relation).key}`),
  open("/measures/[number]", ITEMS, ({ item, relation }) => `/measures/${item("measure", relation).key}`),
  open(
    "/ministries/[slug]",
    ["lead", "foreign"],
    ({ item, relation }) => `/ministries/${item("task", relation).slug}`,
  ),
  {
    name: "/login",
    may: "anyone",
    objects: OWN,
    otherwise: { own: "elsewhere" },
    signedOut: "done",
    request: () => ({ path: "/login" }),
  },
  ...["/activity", "/inbox", "/me"].map((path) => closed(path, SIGNED_IN, OWN, () => path)),
  closed("/admin", READERS, OWN, () => "/admin"),
  closed("/admin/plans", READERS, OWN, () => "/admin/plans"),
  {
    name: "/admin/plans/[version]",
    may: READERS,
    objects: OWN,
    request: async ({ client }) => ({ path: `/admin/plans/${await makeDraft(client)}` }),
  },
  closed("/tasks/[code]/report", REPORTERS, ["lead", "partner", "foreign", "self"], ({ item, relation }) => {
    const { key, slug } = item("task", relation);
    return `/tasks/${key}/report?ministry=${slug}`;
  }),
  closed("/measures/[number]/indicators", SIGNED_IN, ITEMS, ({ item, relation }) => {
    const { key, slug } = item("measure", relation);
    return `/measures/${key}/indicators?ministry=${slug}`;
  }),
  closed("/contacts/[number]", COORDINATORS, ITEMS, ({ item, relation }) => {
    return `/contacts/${item("task", relation).key}`;
  }),
  closed("/ministries/[slug]/report", DESK, ["lead", "foreign"], ({ item, relation }) => {
    const { key, slug } = item("task", relation);
    return `/ministries/${slug}/report?task=${key}`;
  }),
  closed("/ministries/[slug]/upload", REPORTERS, ["lead", "foreign"], ({ item, relation }) => {
    return `/ministries/${item("task", relation).slug}/upload`;
  }),
  closed("/ministries/[slug]/assign", COORDINATORS, ["lead", "foreign"], ({ item, relation }) => {
    const { key, slug } = item("task", relation);
    return `/ministries/${slug}/assign?task=${key}`;
  }),
];

/**
 * @param {string} name
 * @param {Address["objects"]} objects
 * @param {(scene: Scene) => string} path
 * @returns {Address}
 */
function open(name, objects, path) {
  return { name, may: "anyone", objects, request: (scene) => ({ path: path(scene) }) };
}

/**
 * @param {string} name
 * @param {Address["may"]} may
 * @param {Address["objects"]} objects
 * @param {(scene: Scene) => string} path
 * @returns {Address}
 */
function closed(name, may, objects, path) {
  return { name, may, objects, request: (scene) => ({ path: path(scene) }) };
}
