import { randomUUID } from "node:crypto";
import { Logger, runMigrations } from "graphile-worker";
import { ADMINS, SIGNED_IN } from "./rules.mjs";
import { oneValue, ownerOf, requestId } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Act} Act */

/** Signing in and out, the person's own account, administration. @type {Act[]} */
export const PEOPLE_ACTS = [
  {
    name: "signIn",
    may: "anyone",
    objects: ["own"],
    writes: ["login_limit", "session"],
    history: "signIn",
    form: async (scene) => {
      const email = await oneValue(scene.client, "select email from user_account where id = $1", [
        scene.other.userId,
      ]);
      return {
        at: "/coverage",
        fields: { email: String(email), password: scene.password, callbackUrl: "/" },
        actor: scene.other.userId,
      };
    },
  },
  {
    // Without the OIDC provider there is nothing to start.
    name: "startOidc",
    may: "anyone",
    objects: ["own"],
    otherwise: { own: "notFound" },
    writes: [],
    history: null,
    form: async () => ({ at: "/coverage", fields: { callbackUrl: "/" } }),
  },
  {
    name: "signOut",
    may: "anyone",
    // Who isn't signed in has nothing to end.
    signedOut: "nothing",
    fates: false,
    objects: ["own"],
    writes: ["session"],
    history: "signOut",
    form: async (scene) => ({ at: "/coverage", fields: {}, after: () => reviveSession(scene) }),
  },
  {
    name: "changePassword",
    may: SIGNED_IN,
    objects: ["own"],
    writes: ["login_limit", "user_account"],
    // Their other sessions end.
    mayWrite: ["session"],
    history: "changePassword",
    form: async ({ client, person, other, password }) => {
      const { userId } = person.role === null ? other : person;
      const { rows } = await client.query("select version, password_hash from user_account where id = $1", [
        userId,
      ]);
      const [{ version, password_hash: hash }] = rows;
      const chosen = `Kensa-${randomUUID()}`;
      return {
        at: "/me",
        fields: {
          currentPassword: password,
          newPassword: chosen,
          newPasswordAgain: chosen,
          version: String(version),
        },
        after: () => client.query("update user_account set password_hash = $2 where id = $1", [userId, hash]),
      };
    },
  },
  {
    name: "chooseMail",
    may: SIGNED_IN,
    objects: ["own"],
    writes: ["user_account"],
    history: "chooseMail",
    form: async (scene) => {
      await scene.client.query("update user_account set mailed = false where id = $1", [
        ownerOf(scene).userId,
      ]);
      return { at: "/me", fields: { mailed: "yes" } };
    },
  },
  {
    name: "chooseActing",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "notFound" },
    writes: ["session"],
    history: "chooseActing",
    form: async (scene) => {
      const { userId } = ownerOf(scene);
      const membership = await oneValue(
        scene.client,
        "select min(id) from membership where user_id = $1 and (valid_to is null or valid_to >= $2)",
        [userId, scene.today],
      );
      const { cookie } = scene.person;
      const acting = "select id, acting_membership_id from session where user_id = $1";
      const { rows } = await scene.client.query(acting, [scene.person.userId || null]);
      return {
        at: "/coverage",
        fields: { membershipId: String(membership ?? 1) },
        after: async () => {
          for (const { id, acting_membership_id: chosen } of cookie ? rows : []) {
            await scene.client.query("update session set acting_membership_id = $2 where id = $1", [
              id,
              chosen,
            ]);
          }
        },
      };
    },
  },
  {
    name: "revokeSession",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "notFound" },
    writes: ["session"],
    history: "revokeSessions",
    form: async (scene) => ({
      at: "/me",
      fields: { sessionId: await anotherSession(scene, ownerOf(scene).userId) },
    }),
  },
  {
    name: "revokeOtherSessions",
    may: SIGNED_IN,
    objects: ["own"],
    writes: ["session"],
    history: "revokeSessions",
    form: async (scene) => {
      await anotherSession(scene, ownerOf(scene).userId);
      return { at: "/me", fields: {} };
    },
  },
  {
    name: "prepareFiles",
    may: SIGNED_IN,
    objects: ["own"],
    writes: ["prepared_file"],
    history: "prepareFiles",
    form: async ({ client, today }) => ({
      at: "/prints",
      fields: { print: "measures", formats: "pdf", asOf: today, from: "", ministry: "", ...requestId() },
      // Before the server has made it.
      after: () => client.query("delete from prepared_file"),
    }),
  },
  {
    name: "cancelFiles",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "notFound" },
    writes: ["prepared_file"],
    history: "cancelFiles",
    // As if another process were at work on it: the server leaves it alone.
    form: (scene) => preparedFile(scene, "RUNNING"),
  },
  {
    name: "deleteFiles",
    may: SIGNED_IN,
    objects: ["own", "other"],
    otherwise: { other: "notFound" },
    writes: ["prepared_file"],
    history: "deleteFiles",
    form: (scene) => preparedFile(scene, "CANCELLED"),
  },
  {
    name: "resendMail",
    may: ADMINS,
    gated: true,
    objects: ["lead"],
    // The queue has a schema of its own.
    writes: [],
    history: "resendMail",
    form: async (scene) => ({
      at: "/admin",
      fields: { job: await givenUpMail(scene), basedOn: "16", requestId: randomUUID() },
    }),
  },
  {
    name: "removeSamples",
    may: ADMINS,
    gated: true,
    objects: ["lead"],
    writes: ["publication", "setting"],
    mayWrite: [
      "comment",
      "contact",
      "indicator",
      "indicator_definition",
      "indicator_value",
      "kpi_report",
      "mention",
      "publication_report",
      "publication_schedule",
      "report",
      "schedule_statement",
      "thread",
    ],
    history: "removeSamples",
    last: true,
    form: async ({ client, open, adminCookie }) => {
      await client.query(
        `insert into publication (title, as_of, published_at, sample)
         select '検査', '2025-03-31', now(), true where not exists (select from publication where sample)`,
      );
      const count = /name="basedOn" value="(\d+)"/.exec((await open("/admin", adminCookie)).text)?.[1] ?? "";
      return { at: "/admin", fields: { confirmed: "yes", basedOn: count } };
    },
  },
];

/**
 * An e-mail that was given up. The check's server sends none, and has no queue before.
 * @param {Scene} scene
 * @returns {Promise<string>} id of its job
 */
async function givenUpMail({ client, other }) {
  const { user, password, host, port, database } = client;
  const logger = new Logger(() => () => {});
  const url = new URL(`postgresql://${host}:${port}/${database}`);
  Object.assign(url, { username: user ?? "", password: password ?? "" });
  const known = await oneValue(client, "select to_regclass('graphile_worker.jobs')");
  if (!known) await runMigrations({ connectionString: url.href, maxPoolSize: 1, logger });
  const job = await oneValue(
    client,
    `with told as (
       insert into notification (user_id, activity_id, reason) select $1, max(id), 'WATCH' from activity
       on conflict (user_id, activity_id) do update set at = now() returning id
     )
     select (graphile_worker.add_job('mailNotification', '{}', max_attempts => 16,
       job_key => 'notification ' || told.id)).id from told`,
    [other.userId],
  );
  await client.query(
    "update graphile_worker._private_jobs set attempts = 16, last_error = '検査' where id = $1",
    [job],
  );
  return String(job);
}

/**
 * Files that somebody has had made, in a state.
 * @param {Scene} scene
 * @param {"RUNNING" | "CANCELLED"} state
 */
async function preparedFile(scene, state) {
  const choice = { print: "measures", formats: ["pdf"], asOf: scene.today, ministries: [] };
  const id = await oneValue(
    scene.client,
    `insert into prepared_file (owner_id, choice, state, total, attempts, leased_until)
     values ($1, $2, $3::prepared_state, 1, 1, now() + interval '1 day') returning id`,
    [ownerOf(scene).userId, JSON.stringify(choice), state],
  );
  return { at: "/prints", fields: { id: String(id), ...requestId() } };
}

/**
 * A further session of a person.
 * @param {Scene} scene
 * @param {string} userId
 */
async function anotherSession({ client }, userId) {
  const id = randomUUID();
  await client.query(
    "insert into session (id, user_id, expires_at) values ($1, $2, now() + interval '1 hour')",
    [id, userId],
  );
  return id;
}

/** @param {Scene} scene */
function reviveSession({ client, person }) {
  return client.query(
    `update session set revoked_at = null
     where id = (select id from session where user_id = $1 order by revoked_at desc nulls last limit 1)`,
    [person.userId || null],
  );
}
