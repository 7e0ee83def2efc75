import { randomUUID } from "node:crypto";
import { REVIEWED } from "./acts-of-reviews.mjs";
import { FOR } from "./items.mjs";
import { REPORTERS, SECRETARIAT, SIGNED_IN, WRITERS } from "./rules.mjs";
import { oneValue, ownerOf } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Address} Address */

/** What anyone gets, whoever they are. */
const OPEN = {
  "GET /api/auth/[...nextauth]": "/api/auth/csrf",
  "GET /api/health": "/api/health",
  "GET /api/v1/coverage": "/api/v1/coverage",
  "GET /api/v1/measures": "/api/v1/measures?q=データ",
  "GET /api/v1/ministries": "/api/v1/ministries",
  "GET /api/v1/openapi.json": "/api/v1/openapi.json",
  "GET /api/v1/progress": "/api/v1/progress",
  "GET /exports/definitions.json": "/exports/definitions.json",
  "GET /search/suggestions": "/search/suggestions?q=データ",
};

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const OWN = /** @type {const} */ (["own"]);
const ITEMS = /** @type {const} */ (["lead", "partner", "foreign"]);

/** @type {Address[]} */
export const ROUTES = [
  ...Object.entries(OPEN).map(([name, path]) => open(name, OWN, () => ({ path }))),
  ...METHODS.map((method) => ({
    ...open(`${method} /api/[...path]`, OWN, () => ({ path: "/api/check" })),
    otherwise: /** @type {const} */ ({ own: "notFound" }),
  })),
  open("GET /api/v1/tasks", ITEMS, ({ item, relation }) => ({
    path: `/api/v1/tasks?q=${item("task", relation).key}`,
  })),
  open("GET /api/v1/tasks/[code]", ITEMS, ({ item, relation }) => ({
    path: `/api/v1/tasks/${item("task", relation).key}`,
  })),
  open("GET /api/v1/measures/[number]", ITEMS, ({ item, relation }) => ({
    path: `/api/v1/measures/${item("measure", relation).key}`,
  })),
  open("GET /exports/[file]", ITEMS, ({ item, relation }) => ({
    path: `/exports/tasks.csv?q=${item("task", relation).key}`,
  })),
  // None of them is published.
  ...["comments", "indicators", "kpi-reports"].map((dataset) => ({
    name: "GET /exports/[file]",
    variant: dataset,
    may: SIGNED_IN,
    objects: OWN,
    request: () => ({ path: `/exports/${dataset}.xlsx` }),
  })),
  {
    ...open("POST /preferences/calendar", OWN, () => ({
      path: "/preferences/calendar",
      type: "application/x-www-form-urlencoded",
      body: "calendar=jp",
    })),
  },
  {
    // Next-auth's own form: with a password, whoever is signed in here already.
    name: "POST /api/auth/[...nextauth]",
    may: "anyone",
    objects: OWN,
    writes: ["login_limit", "session"],
    history: "signIn",
    request: async ({ client, other, password, open: openAs }) => {
      const email = await oneValue(client, "select email from user_account where id = $1", [other.userId]);
      const { text, cookie } = await openAs("/api/auth/csrf");
      const { csrfToken } = JSON.parse(text);
      return {
        path: "/api/auth/callback/credentials",
        type: "application/x-www-form-urlencoded",
        headers: { cookie },
        body: String(new URLSearchParams({ csrfToken, email: String(email), password, callbackUrl: "/" })),
        actor: other.userId,
      };
    },
  },
  {
    name: "GET /comments/mentions",
    may: WRITERS,
    objects: OWN,
    request: () => ({ path: "/comments/mentions?q=総務" }),
  },
  {
    name: "GET /events",
    may: SIGNED_IN,
    objects: OWN,
    request: () => ({ path: "/events" }),
  },
  {
    name: "PUT /drafts",
    may: SIGNED_IN,
    objects: OWN,
    writes: ["draft"],
    request: () => ({
      path: "/drafts",
      type: "application/json",
      body: JSON.stringify({
        form: `check:${randomUUID()}`,
        fields: { note: "検査" },
        basedOn: 0,
        version: 0,
      }),
    }),
  },
  {
    name: "POST /files",
    may: WRITERS,
    objects: OWN,
    writes: ["stored_file"],
    request: () => {
      const boundary = `check${randomUUID()}`;
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="check.csv"\r\n`;
      return {
        path: "/files",
        type: `multipart/form-data; boundary=${boundary}`,
        body: `${head}Content-Type: text/csv\r\n\r\na,${randomUUID()}\r\n--${boundary}--\r\n`,
      };
    },
  },
  {
    // What can't be read is kept with its reason.
    name: "POST /files/answers",
    may: REPORTERS,
    objects: ["lead", "foreign"],
    writes: ["answer_upload"],
    request: ({ item, relation }) => {
      const boundary = `check${randomUUID()}`;
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="check.xlsx"\r\n`;
      return {
        path: `/files/answers?ministry=${item("task", relation).slug}`,
        type: `multipart/form-data; boundary=${boundary}`,
        body: `${head}Content-Type: application/octet-stream\r\n\r\n検査\r\n--${boundary}--\r\n`,
      };
    },
  },
  {
    name: "POST /files/plans",
    may: SECRETARIAT,
    objects: OWN,
    writes: ["refused_plan"],
    request: () => {
      const boundary = `check${randomUUID()}`;
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="check.txt"\r\n`;
      return {
        path: "/files/plans",
        type: `multipart/form-data; boundary=${boundary}`,
        body: `${head}Content-Type: text/plain\r\n\r\n検査\r\n--${boundary}--\r\n`,
      };
    },
  },
  {
    name: "GET /exports/answer-form.xlsx",
    may: REPORTERS,
    objects: ["lead", "foreign"],
    request: ({ item, relation }) => ({
      path: `/exports/answer-form.xlsx?ministry=${item("task", relation).slug}`,
    }),
  },
  {
    // Before a report has it, a file is its owner's alone.
    name: "GET /files/[id]",
    may: SIGNED_IN,
    objects: ["own", "other", "lead", "partner", "foreign"],
    otherwise: { other: "notFound" },
    request: async (scene) => {
      const { client, relation, item, today, other } = scene;
      const owner = relation === "own" ? ownerOf(scene).userId : other.userId;
      const id = await oneValue(client, STORE_FILE, [owner]);
      if (relation !== "own" && relation !== "other") {
        const { id: taskId, ministryId } = item("task", relation);
        await client.query(
          `with made as (
             insert into report (task_id, ministry_id, state, effective_on)
             values ($1, $2, 'IN_PROGRESS', $3) returning id
           )
           insert into evidence (report_id, position, title, file_id) select id, 0, 'check.csv', $4 from made`,
          [taskId, ministryId, today, id],
        );
      }
      return { path: `/files/${id}` };
    },
  },
  {
    // While its report waits for 部内確認, it is read by the ministry's own people alone.
    name: "GET /files/[id]",
    variant: "部内確認を待つ報告",
    may: { editor: ["lead"], coordinator: ["lead"] },
    objects: ITEMS,
    otherwise: { lead: "notFound", partner: "notFound", foreign: "notFound", none: "notFound" },
    request: async ({ client, relation, item, other, today }) => {
      const id = await oneValue(client, STORE_FILE, [other.userId]);
      const { id: taskId, ministryId } = item("task", relation, FOR.sentReviews);
      await client.query(
        `insert into report_review as r (task_id, ministry_id, author_id, fields) values ($1, $2, $3, $4)
         on conflict (task_id, ministry_id) do update set fields =
           jsonb_set(r.fields, '{files}', to_jsonb((r.fields ->> 'files') || ',' || $5::text))`,
        [
          ...[taskId, ministryId, other.userId],
          JSON.stringify({ ...REVIEWED, files: String(id), effectiveOn: today }),
          id,
        ],
      );
      return { path: `/files/${id}` };
    },
  },
];

/** A file of somebody ($1). */
const STORE_FILE = `insert into stored_file (id, name, media_type, size, sha256, bytes, owner_id)
  values (gen_random_uuid(), 'check.csv', 'text/csv', 3, 'x', 'a,b', $1) returning id`;

/**
 * @param {string} name
 * @param {readonly import("./rules.mjs").Relation[]} objects
 * @param {Address["request"]} request
 * @returns {Address}
 */
function open(name, objects, request) {
  return { name, may: "anyone", objects, request };
}
