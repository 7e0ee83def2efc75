import { expectedOutcome, ROLES } from "./rules.mjs";

/**
 * One line of the table for one person and one object.
 * @typedef {object} Case
 * @property {import("./table.mjs").Act | null} act
 * @property {import("./table.mjs").Address | null} address
 * @property {import("./people.mjs").Person} person
 * @property {import("./rules.mjs").Relation} relation of the object
 * @property {import("./send.mjs").Manner} manner
 * @property {string} expected outcome; `crossed`: refused, since it comes from another site
 */

/** Fates after which a person is nobody. */
const GONE = ["disabled", "revoked", "ended"];

/**
 * Everything that is tried.
 * @param {typeof import("./table.mjs").TABLE} table
 * @param {readonly import("./people.mjs").Person[]} people
 * @returns {Case[]}
 */
export function casesOf({ actions, routes, pages }, people) {
  return [
    ...actions.flatMap((act) => [
      ...casesOfRule(act, people).map((entry) => ({ ...entry, act, address: null, manner: SCRIPT })),
      ...casesOfRule({ ...act, objects: act.objects.slice(0, 1) }, people.filter(isPlain)).map((entry) => ({
        ...entry,
        act,
        address: null,
        manner: PLAIN,
      })),
      ...crossing(act, people).map((entry) => ({ ...entry, act, address: null, manner: SCRIPT })),
      ...(act.gated ? atTheGate(act, people) : []).map((entry) => ({
        ...entry,
        act,
        address: null,
        manner: EMPTY,
      })),
    ]),
    ...[...routes, ...pages].flatMap((address) => [
      ...casesOfRule(address, people).map((entry) => ({ ...entry, act: null, address, manner: SCRIPT })),
      ...(address.writes ? crossing(address, people) : []).map((entry) => ({
        ...entry,
        act: null,
        address,
        manner: SCRIPT,
      })),
    ]),
  ];
}

/** @typedef {import("./send.mjs").Manner} Manner */
const SCRIPT = /** @type {Manner} */ ("script");
const PLAIN = /** @type {Manner} */ ("plain");
const EMPTY = /** @type {Manner} */ ("empty");

/** @param {import("./people.mjs").Person} person */
function isPlain({ fate, home, role }) {
  return fate === null && (home || role === null);
}

/**
 * @param {import("./rules.mjs").Rule} rule
 * @param {readonly import("./people.mjs").Person[]} people
 * @returns {Pick<Case, "person" | "relation" | "expected">[]}
 */
function casesOfRule(rule, people) {
  const [first = "own"] = rule.objects;
  const examined = rolesOfFates(rule, first);
  return people.flatMap((person) => {
    const { role, home, fate } = person;
    if (fate !== null) {
      if (role === null || !examined.includes(role)) return [];
      return [{ person, relation: first, expected: expectedOfFate(rule, person, first) }];
    }
    if (role !== null && !home) {
      const standing = rule.may === "anyone" ? first : "none";
      return [{ person, relation: first, expected: expectedOutcome(rule, role, standing) }];
    }
    return rule.objects.map((relation) => ({
      person,
      relation,
      expected: expectedOutcome(rule, role, relation),
    }));
  });
}

/**
 * Whose losing their rights is looked at: one role that has them, since who is still somebody doesn't depend on it.
 * @param {import("./rules.mjs").Rule} rule
 * @param {import("./rules.mjs").Relation} relation
 */
function rolesOfFates(rule, relation) {
  const { may, fates = true } = rule;
  if (!fates) return [];
  if (may === "anyone") return ["editor"];
  const allowed = ROLES.filter((role) => may[role]?.includes(relation));
  return allowed.length === ROLES.length ? ["editor"] : allowed.slice(0, 1);
}

/**
 * @param {import("./rules.mjs").Rule} rule
 * @param {import("./people.mjs").Person} person
 * @param {import("./rules.mjs").Relation} relation
 */
function expectedOfFate(rule, { role, fate }, relation) {
  if (fate !== null && GONE.includes(fate)) return expectedOutcome(rule, null, relation);
  if (fate === "here") return expectedOutcome(rule, role, relation);
  // As 閲覧者 of a ministry that has nothing to do with it.
  return expectedOutcome(rule, "viewer", relation === "lead" ? "foreign" : relation);
}

/**
 * The form of another site, sent by the browser of somebody who may.
 * @param {import("./rules.mjs").Rule} rule
 * @param {readonly import("./people.mjs").Person[]} people
 * @returns {Pick<Case, "person" | "relation" | "expected">[]}
 */
function crossing(rule, people) {
  const [relation = "own"] = rule.objects;
  const person = people.find(
    ({ role, fate }) => fate === "here" && expectedOutcome(rule, role, relation) === "done",
  );
  return person ? [{ person, relation, expected: "crossed" }] : [];
}

/**
 * Nothing but who they are keeps them out: the form is empty.
 * @param {import("./rules.mjs").Rule} rule
 * @param {readonly import("./people.mjs").Person[]} people
 * @returns {Pick<Case, "person" | "relation" | "expected">[]}
 */
function atTheGate(rule, people) {
  const [relation = "own"] = rule.objects;
  return casesOfRule(rule, people.filter(isPlain)).filter(
    (entry) => entry.relation === relation && entry.expected === "forbidden",
  );
}
