import { FOR } from "./items.mjs";
import { SIGNED_IN, WRITERS } from "./rules.mjs";
import { oneValue, ownerOf, requestId, writeComment } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Act} Act */

const ITEMS = /** @type {const} */ (["lead", "partner", "foreign"]);
/** The person's own comment on items of every relation, and another's. */
const COMMENTS = /** @type {const} */ (["lead", "partner", "foreign", "other"]);

/** Conversations, watching and notifications. @type {Act[]} */
export const COMMENT_ACTS = [
  {
    name: "startThread",
    may: WRITERS,
    gated: true,
    objects: ITEMS,
    writes: ["comment", "thread"],
    history: "postComment",
    form: async (scene) => {
      const { type, id, key } = itemOf(scene);
      return formAt(key, { subjectType: type, subjectId: String(id), text: "検査" });
    },
  },
  {
    name: "reply",
    may: WRITERS,
    gated: true,
    objects: ITEMS,
    writes: ["comment"],
    history: "postComment",
    form: async (scene) => {
      const item = itemOf(scene);
      const { threadId } = await writeComment(scene.client, item, scene.other.userId);
      return formAt(item.key, { threadId: String(threadId), text: "検査" });
    },
  },
  {
    name: "editComment",
    may: WRITERS,
    gated: true,
    objects: COMMENTS,
    writes: ["comment", "comment_revision"],
    history: "editComment",
    form: (scene) => ofComment(scene, { text: "改めた検査" }),
  },
  {
    name: "deleteComment",
    may: WRITERS,
    gated: true,
    objects: COMMENTS,
    writes: ["comment"],
    history: "deleteComment",
    form: (scene) => ofComment(scene, {}),
  },
  {
    name: "settleThread",
    may: WRITERS,
    gated: true,
    objects: ITEMS,
    writes: ["thread"],
    history: "resolveThread",
    form: async (scene) => {
      const item = itemOf(scene);
      const { threadId } = await writeComment(scene.client, item, scene.other.userId);
      return formAt(item.key, { settle: `${threadId} 1 resolved` });
    },
  },
  {
    name: "setWatch",
    may: SIGNED_IN,
    objects: ITEMS,
    writes: ["watch"],
    history: null,
    form: async (scene) => {
      const { type, id, key } = itemOf(scene);
      await scene.client.query("delete from watch where subject_type = $1 and subject_id = $2", [
        type,
        String(id),
      ]);
      return formAt(key, { subjectType: type, subjectId: String(id), watch: "yes" });
    },
  },
  {
    name: "openNotification",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "notFound" },
    writes: ["notification"],
    history: null,
    form: async (scene) => ({ at: "/inbox", fields: { id: String(await notify(scene)) } }),
  },
  {
    // Another's notifications are none of one's own: there is nothing to read.
    name: "readAll",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "nothing" },
    writes: ["notification"],
    history: null,
    form: async (scene) => ({ at: "/inbox", fields: { newest: String(await notify(scene)) } }),
  },
];

/** @param {Scene} scene */
function itemOf({ item, relation }) {
  return item("task", relation, FOR.others);
}

/**
 * @param {string} code
 * @param {Record<string, string>} fields
 */
function formAt(code, fields) {
  return { at: `/tasks/${code}`, fields: { ...requestId(), ...fields } };
}

/**
 * A form about a comment, written for it.
 * @param {Scene} scene
 * @param {Record<string, string>} fields
 */
async function ofComment(scene, fields) {
  const item = itemOf(scene);
  const { commentId } = await writeComment(scene.client, item, ownerOf(scene).userId);
  return formAt(item.key, { commentId: String(commentId), basedOn: "1", ...fields });
}

/**
 * A notification that waits, of the person or of somebody else.
 * @param {Scene} scene
 */
function notify(scene) {
  return oneValue(
    scene.client,
    `with act as (
       insert into activity (kind, subject_type, subject_id) values ('postComment', 'task', $2) returning id
     )
     insert into notification (user_id, activity_id, reason) select $1, id, 'WATCH' from act returning id`,
    [ownerOf(scene).userId, String(itemOf(scene).id)],
  );
}
