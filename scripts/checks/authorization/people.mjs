import { signIn } from "../../bench/sign-in.mjs";
import { ROLES } from "./rules.mjs";

/** The ministry that people of the check act for: it leads, and is a partner of, tasks and measures. */
export const HOME = "soumu";
/** Where the second membership of some of them is. */
const ELSEWHERE = "env";

/**
 * What became of a person since they signed in; their cookie is kept.
 * - `disabled`, `revoked` (the session), `ended` (the membership): nobody any more
 * - `elsewhere`: has the role, and acts as 閲覧者 of another ministry
 * - `here`: is 閲覧者 of another ministry, and acts in the role
 * @typedef {"disabled" | "revoked" | "ended" | "elsewhere" | "here"} Fate
 */

/** @type {Record<Fate, string>} */
const FATES = {
  disabled: "(無効にした)",
  revoked: "(ログインを終了した)",
  ended: "(所属が終わった)",
  elsewhere: "(ほかの府省庁の閲覧者として)",
  here: "(ほかの府省庁の閲覧者でもある)",
};

/** @type {Record<import("./rules.mjs").Role, string>} */
const ROLE_NAMES = {
  viewer: "閲覧者",
  editor: "担当者",
  coordinator: "とりまとめ",
  secretariat: "事務局",
  admin: "管理者",
};

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {import("./rules.mjs").Role | null} role as which they are let in; null: signed out
 * @property {boolean} home whether they act for the ministry of the check, or for none
 * @property {Fate | null} fate
 * @property {string} userId empty for the signed out
 * @property {string} cookie
 */

/** @type {Person} */
const NOBODY = { name: "未ログイン", role: null, home: false, fate: null, userId: "", cookie: "" };

/**
 * Makes the people of the check and signs them in: one per role of the ministry and without one, and one per role
 * and fate.
 * @param {import("pg").Client} client
 * @param {string} origin
 * @param {string} password of the demo's accounts, theirs too
 * @returns {Promise<{ people: Person[], bystander: Person }>} the signed out first; bystander: somebody else of the
 *   ministry, who tries nothing
 */
export async function signInPeople(client, origin, password) {
  const people = [NOBODY];
  for (const role of ROLES) {
    for (const home of [true, false]) {
      const email = `check-${role}-${home ? "home" : "none"}@demo.example`;
      const userId = await makeAccount(client, email, [[role, home ? HOME : null]]);
      const cookie = await signIn(origin, password, email);
      const name = `${ROLE_NAMES[role]}${home ? "" : "(所属なし)"}`;
      people.push({ name, role, home, fate: null, userId, cookie });
    }
    // A 閲覧者 may nothing that these could lose.
    if (role === "viewer") continue;
    for (const fate of /** @type {Fate[]} */ (Object.keys(FATES))) {
      const email = `check-${role}-${fate}@demo.example`;
      /** @type {[string, string | null][]} */
      const memberships = [[role, HOME]];
      if (fate === "elsewhere") memberships.push(["viewer", ELSEWHERE]);
      if (fate === "here") memberships.unshift(["viewer", ELSEWHERE]);
      const userId = await makeAccount(client, email, memberships);
      const cookie = await signIn(origin, password, email);
      await meetFate(client, userId, fate);
      people.push({ name: ROLE_NAMES[role] + FATES[fate], role, home: true, fate, userId, cookie });
    }
  }
  const email = "check-bystander@demo.example";
  const userId = await makeAccount(client, email, [["editor", HOME]]);
  const bystander = {
    name: "ほかの担当者",
    role: ROLES[1] ?? null,
    home: true,
    fate: null,
    userId,
    cookie: "",
  };
  return { people, bystander };
}

/**
 * @param {import("pg").Client} client
 * @param {string} email
 * @param {[role: string, ministry: string | null][]} memberships
 * @returns {Promise<string>} id of the account
 */
async function makeAccount(client, email, memberships) {
  const { rows } = await client.query(
    `insert into user_account (id, email, name, password_hash, demo)
     select gen_random_uuid(), $1, $1, password_hash, true
     from user_account where email = 'editor.digital@demo.example' returning id`,
    [email],
  );
  const [{ id }] = rows;
  for (const [role, ministry] of memberships) {
    await client.query(
      `insert into membership (user_id, ministry_id, role, valid_from)
       values ($1, (select id from ministry where slug = $2), $3::role, '2022-04-01')`,
      [id, ministry, role],
    );
  }
  return id;
}

/**
 * @param {import("pg").Client} client
 * @param {string} userId
 * @param {Fate} fate
 */
async function meetFate(client, userId, fate) {
  const statements = {
    disabled: "update user_account set disabled_at = now() where id = $1",
    revoked: "update session set revoked_at = now() where user_id = $1",
    ended: `update membership set valid_to = (now() at time zone 'Asia/Tokyo')::date - 1 where user_id = $1`,
    // The second membership, which is not the one that counts unless chosen.
    elsewhere: CHOOSE_SECOND,
    here: CHOOSE_SECOND,
  };
  await client.query(statements[fate], [userId]);
}

const CHOOSE_SECOND = `update session set acting_membership_id =
  (select max(id) from membership where user_id = $1) where user_id = $1`;
