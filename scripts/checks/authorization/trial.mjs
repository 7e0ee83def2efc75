import { changedTables, differentTables, fingerprint, forgetChanges } from "./changes.mjs";
import { leaks } from "./secrets.mjs";
import { ask, sendAction } from "./send.mjs";

/** @typedef {import("./cases.mjs").Case} Case */
/** @typedef {import("./scene.mjs").Scene} Scene */

/**
 * Where cases are tried.
 * @typedef {object} Trial
 * @property {string} origin
 * @property {import("pg").Client} client
 * @property {Map<string, string>} actions name → id
 * @property {(entry: Case) => Scene} sceneOf
 * @property {readonly import("./secrets.mjs").Secret[]} secrets
 * @property {Set<string>} seen names of secrets that somebody was shown
 */

/** Tables that every act may write: what it tells of itself, and to whom. */
const TOLD = ["activity", "notification"];

/** Requests that are sent at the same time where none is to change anything. */
const TOGETHER = 6;

/**
 * Tries what is to change nothing: first everything is made ready, then every request is sent, and the whole database
 * is compared.
 * @param {Trial} trial
 * @param {readonly Case[]} cases
 * @returns {Promise<string[]>} what is not as expected
 */
export async function tryUnchanging(trial, cases) {
  const ready = [];
  for (const entry of cases) ready.push({ entry, made: await make(trial, entry) });
  const before = await fingerprint(trial.client);
  await forgetChanges(trial.client);
  const problems = [];
  for (let from = 0; from < ready.length; from += TOGETHER) {
    const some = ready.slice(from, from + TOGETHER);
    const answers = await Promise.all(
      some.map(async ({ entry, made }) => ({ entry, ...(await send(trial, entry, made)) })),
    );
    const changed = await changedTables(trial.client);
    if (changed.length > 0) await forgetChanges(trial.client);
    const wrong = answers.filter(({ entry, outcome }) => !meets(entry.expected, outcome));
    // Where all answers are right, any of them may have written.
    const blamed = wrong.length === 0 && changed.length > 0 ? answers : wrong;
    problems.push(...blamed.map(({ entry, outcome }) => sentence(entry, outcome, changed)));
    for (const { entry, text } of answers) {
      problems.push(
        ...leaks(trial, entry.person, text).map((name) => `${label(entry)}: ${name}が見えます。`),
      );
    }
  }
  const different = differentTables(before, await fingerprint(trial.client));
  if (different.length > 0 && problems.length === 0) {
    problems.push(`断られた要求のあとで、データベースの内容が変わりました(${different.join("、")})。`);
  }
  return problems;
}

/**
 * Tries what is to be done: each is made ready on what the ones before it left, and has to write what it should and
 * leave one row of 履歴.
 * @param {Trial} trial
 * @param {readonly Case[]} cases
 * @returns {Promise<string[]>} what is not as expected
 */
export async function tryWriting(trial, cases) {
  const problems = [];
  for (const entry of cases) {
    const rule = entry.act ?? entry.address;
    const made = await make(trial, entry);
    const { rows: last } = await trial.client.query("select coalesce(max(id), 0) as id from activity");
    await forgetChanges(trial.client);
    const { outcome } = await send(trial, entry, made);
    const changed = await changedTables(trial.client);
    const { rows: told } = await trial.client.query(
      "select kind, actor_id as actor from activity where id > $1 order by id",
      [last[0]?.id],
    );
    const wanted = rule?.writes ?? [];
    const wrote = changed.filter((table) => wanted.includes(table) || !TOLD.includes(table));
    const may = entry.act?.mayWrite ?? [];
    const history = rule?.history ?? null;
    const right =
      outcome === "done" &&
      wanted.every((table) => wrote.includes(table)) &&
      wrote.every((table) => wanted.includes(table) || may.includes(table)) &&
      told.length === (history === null ? 0 : 1) &&
      told.every(({ kind, actor }) => kind === history && actor === (made.actor ?? entry.person.userId));
    if (!right) {
      const kinds = told.map(({ kind }) => kind).join("、") || "なし";
      problems.push(`${sentence(entry, outcome, changed)}履歴: ${kinds}。期待した表: ${wanted.join("、")}。`);
    }
    if ("after" in made) await made.after?.();
  }
  return problems;
}

/**
 * @param {Trial} trial
 * @param {Case} entry
 */
async function make({ sceneOf }, entry) {
  const scene = sceneOf(entry);
  return entry.act
    ? entry.act.form(scene)
    : /** @type {Case & { address: {} }} */ (entry).address.request(scene);
}

/**
 * @param {Trial} trial
 * @param {Case} entry
 * @param {import("./table.mjs").Form | import("./table.mjs").Request} made
 * @returns {Promise<import("./send.mjs").Answer>}
 */
function send({ origin, actions }, { act, address, person, manner, expected }, made) {
  const { cookie } = person;
  const from = expected === "crossed" ? "https://elsewhere.example" : origin;
  if (act && "at" in made) {
    return sendAction(origin, { id: actions.get(act.name) ?? "", manner, cookie, from }, made);
  }
  if (!address || !("path" in made)) throw new Error("a case without a request");
  const [method = "GET"] = address.name.startsWith("/") ? ["GET"] : address.name.split(" ");
  return ask(origin, { method, cookie, from }, made);
}

/**
 * @param {string} expected
 * @param {string} outcome
 */
function meets(expected, outcome) {
  if (expected === "crossed") return outcome === "forbidden" || outcome === "500";
  return outcome === (expected === "nothing" ? "done" : expected);
}

/** @type {Record<string, string>} */
const RELATIONS = {
  lead: "主担当の項目",
  partner: "連携の項目",
  self: "連携の項目(連携の府省庁として)",
  foreign: "関係のない項目",
  own: "自分のもの",
  other: "ほかの人のもの",
};

/** @type {Record<import("./send.mjs").Manner, string>} */
const MANNERS = { script: "", plain: "(スクリプトなし)", empty: "(空のフォーム)" };

/** @param {Case} entry */
function label({ act, address, person, relation, manner, expected }) {
  const variant = act?.variant ?? address?.variant;
  const name = `${act?.name ?? address?.name}${variant ? ` ${variant}` : ""}${act ? MANNERS[manner] : ""}`;
  return `${person.name} → ${name}${expected === "crossed" ? "(ほかのサイトから)" : ""}、${RELATIONS[relation]}`;
}

/**
 * @param {Case} entry
 * @param {string} outcome
 * @param {readonly string[]} changed
 */
function sentence(entry, outcome, changed) {
  const tables = changed.length > 0 ? changed.join("、") : "なし";
  return `${label(entry)}: 期待は ${entry.expected}、実際は ${outcome}、変わった表は${tables}。`;
}
