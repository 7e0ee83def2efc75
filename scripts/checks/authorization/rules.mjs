/**
 * The words in which the table says who may do what (domain.md section 7). How a person stands to the object of a
 * request:
 * - `lead`, `partner`, `foreign`: the object is led by the ministry they act for, is one that it is a partner of, or
 *   is none of its
 * - `self`: a partner's attempt to act on the lead's work in its own name
 * - `none`: they act for no ministry
 * - `own`, `other`: it is the person's own, or another's
 * @typedef {"lead" | "partner" | "self" | "foreign" | "none" | "own" | "other"} Relation
 */

/**
 * What the request comes to. `nothing`: it is taken, and changes nothing; `elsewhere`:
 * another page is shown; `reviewed`: the form comes back, since it has to go through 部内確認.
 * @typedef {"reviewed" | "done" | "nothing" | "login" | "elsewhere" | "forbidden" | "notFound"} Outcome
 */

/** @typedef {"viewer" | "editor" | "coordinator" | "secretariat" | "admin"} Role */

/**
 * In which relations a role may; `anyone`: whoever it is, signed out too.
 * @typedef {"anyone" | Partial<Record<Role, readonly Relation[]>>} May
 */

/** @type {readonly Role[]} */
export const ROLES = ["viewer", "editor", "coordinator", "secretariat", "admin"];

/** @type {readonly Relation[]} */
const EVERYWHERE = ["lead", "partner", "foreign", "none", "own"];

/** Those who report: 担当者 and とりまとめ for what their ministry leads, the 事務局 (with a reason) for any lead. */
export const REPORTERS = /** @satisfies {May} */ ({
  editor: ["lead"],
  coordinator: ["lead"],
  secretariat: ["lead", "partner", "foreign", "none"],
});

/** @satisfies {May} */
export const COORDINATORS = /** @type {const} */ ({ coordinator: ["lead"] });

/** @satisfies {May} */
export const WRITERS = { editor: EVERYWHERE, coordinator: EVERYWHERE, secretariat: EVERYWHERE };

/** @satisfies {May} */
export const SECRETARIAT = { secretariat: EVERYWHERE };

/** @satisfies {May} */
export const ADMINS = { admin: EVERYWHERE };

/** @satisfies {May} */
export const SIGNED_IN = {
  viewer: EVERYWHERE,
  editor: EVERYWHERE,
  coordinator: EVERYWHERE,
  secretariat: EVERYWHERE,
  admin: EVERYWHERE,
};

/**
 * One line of the table.
 * @typedef {object} Rule
 * @property {May} may
 * @property {readonly Relation[]} objects what is tried, by its relation to the ministry of the people; the first one
 *   is also tried by those without a ministry, and by those who were let in before
 * @property {Partial<Record<Relation, Outcome>>} [otherwise] where not being allowed is something else than `forbidden`
 * @property {May} [reviewed] who is told to send it for 部内確認
 * @property {Outcome} [signedOut] where it is something else than `login`
 * @property {boolean} [fates] false: what it comes to doesn't depend on who is still somebody
 */

/**
 * What a request of a person comes to by the table.
 * @param {Rule} rule
 * @param {Role | null} role null: signed out
 * @param {Relation} relation
 * @returns {Outcome}
 */
export function expectedOutcome({ may, otherwise = {}, reviewed = {}, signedOut }, role, relation) {
  if (role === null && signedOut) return signedOut;
  if (may === "anyone") return otherwise[relation] ?? "done";
  if (role === null) return "login";
  if (may[role]?.includes(relation)) return "done";
  if (reviewed !== "anyone" && reviewed[role]?.includes(relation)) return "reviewed";
  return otherwise[relation] ?? "forbidden";
}
