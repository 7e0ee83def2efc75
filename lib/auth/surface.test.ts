import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { type SurfaceEntry, surfaceOf } from "./surface";

/**
 * Everything that can be called from outside, and who may: a new action or route fails here until
 * it is written down. A policy stands under its own name.
 */
const EXPECTED: Record<string, string> = {
  "POST signIn": "public",
  "POST signOut": "public",
  "POST startOidc": "public",
  "POST changePassword": "signedIn",
  "POST chooseActing": "signedIn",
  "POST chooseMail": "signedIn",
  "POST revokeSession": "signedIn",
  "POST revokeOtherSessions": "signedIn",
  "POST removeSamples": "canRemoveSamples",
  "POST resendMail": "canResendMail",
  "POST settleMark": "canSettleMark",
  "POST correctSuccession": "canImportPlan",
  "POST rematchVersion": "canImportPlan",
  "POST approveVersion": "canImportPlan",
  "POST discardVersion": "canImportPlan",
  "POST /files/plans takePlan": "canImportPlan",
  // Whose indicator it is decides: canReportKpi, inside the commands.
  "POST createIndicator": "signedIn",
  "POST changeIndicator": "signedIn",
  "POST retireIndicator": "signedIn",
  "POST recordIndicatorValue": "signedIn",
  "POST withdrawIndicatorValue": "signedIn",
  "POST submitKpiReport": "signedIn",
  "POST withdrawKpiReport": "signedIn",
  "POST submitReport": "signedIn",
  "POST withdrawReport": "signedIn",
  "POST reportAtDesk": "signedIn",
  "POST withdrawAtDesk": "signedIn",
  "POST submitReports": "signedIn",
  // Whose とりまとめ it is decides: canAssign, inside the command.
  "POST assignParts": "signedIn",
  // Whose とりまとめ it is (canPassReview), whose own (canTakeBackReview), whose setting (canRequireReview): as above.
  "POST passReviews": "signedIn",
  "POST returnReview": "signedIn",
  "POST takeBackReview": "signedIn",
  "POST requireReview": "signedIn",
  // Whose とりまとめ it is decides: canEditContact, inside the command.
  "POST saveContact": "signedIn",
  "POST discardDraft": "signedIn",
  // Whose it is decides: the owner alone, inside the commands.
  "POST prepareFiles": "signedIn",
  "POST cancelFiles": "signedIn",
  "POST deleteFiles": "signedIn",
  "POST /files storeFile": "canHandIn",
  "GET /files/[id] readFile": "signedIn",
  // For which ministry decides: canAnswerByFile, inside the commands and the query.
  "POST /files/answers takeAnswers": "canHandIn",
  "POST commitAnswers": "signedIn",
  "GET /exports/answer-form.xlsx getAnswerForm": "canHandIn",
  "POST repeatReport": "signedIn",
  "POST stateSchedule": "signedIn",
  "POST withdrawSchedule": "signedIn",
  "PUT /drafts saveDraft": "signedIn",
  "POST startThread": "canComment",
  "POST reply": "canComment",
  "POST editComment": "canComment",
  "POST deleteComment": "canComment",
  "POST settleThread": "canComment",
  "POST setWatch": "signedIn",
  "POST openNotification": "signedIn",
  "GET /comments/mentions listMentionable": "canComment",
  "POST readAll": "signedIn",
  "GET /api/[...path] missing": "open",
  "POST /api/[...path] missing": "open",
  "PUT /api/[...path] missing": "open",
  "PATCH /api/[...path] missing": "open",
  "DELETE /api/[...path] missing": "open",
  "GET /api/auth/[...nextauth] readAuth": "open",
  "POST /api/auth/[...nextauth] writeAuth": "open",
  "GET /api/health health": "open",
  "GET /api/v1/coverage getCoverage": "open",
  "GET /api/v1/measures listMeasures": "public",
  "GET /api/v1/measures/[number] getMeasure": "public",
  "GET /api/v1/ministries listMinistries": "open",
  "GET /api/v1/openapi.json openApi": "open",
  "GET /api/v1/progress getProgress": "public",
  "GET /api/v1/tasks listTasks": "public",
  "GET /api/v1/tasks/[code] getTask": "public",
  "GET /events followActivity": "signedIn",
  "GET /exports/[file] getDataFile": "public",
  "GET /exports/definitions.json getDefinitions": "open",
  "GET /search/suggestions listSuggestions": "open",
  "POST /preferences/calendar chooseCalendar": "open",
};

const ROOT = path.resolve(import.meta.dirname, "../..");
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !file.startsWith(`db${path.sep}generated`))
    .map((file) => path.join(folder, file));
}

async function load(file: string): Promise<[string, unknown][]> {
  return Object.entries(await import(/* @vite-ignore */ pathToFileURL(path.join(ROOT, file)).href));
}

function accessName({ access }: SurfaceEntry): string {
  return typeof access === "function" ? access.name : access;
}

it("is exactly what is written down", async () => {
  const found: Record<string, string> = {};
  for (const file of sources("app").filter((name) => /(^|[\\/])route\.tsx?$/.test(name))) {
    const address = path.dirname(file).split(path.sep).slice(1).join("/");
    for (const [method, handler] of await load(file)) {
      if (!METHODS.has(method)) continue;
      const entry = typeof handler === "function" ? surfaceOf(handler) : undefined;
      found[`${method} /${address} ${entry?.name ?? "?"}`] = entry ? accessName(entry) : "not by defineRoute";
    }
  }
  for (const file of sources("lib").filter((name) => /(^|[\\/])actions\.ts$/.test(name))) {
    for (const [name, action] of await load(file)) {
      const entry = typeof action === "function" ? surfaceOf(action) : undefined;
      const fits = entry && name === `${entry.name}Action`;
      found[`POST ${entry?.name ?? name}`] = fits ? accessName(entry) : "not by defineAction under its name";
    }
  }
  expect(found).toEqual(EXPECTED);
}, 60_000);

it("has no server action outside of lib/<domain>/actions.ts", () => {
  const files = ["app", "components", "lib"].flatMap(sources);
  const stray = files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .filter((file) => /^\s*["']use server["']/m.test(readFileSync(path.join(ROOT, file), "utf8")))
    .filter((file) => !/^lib[\\/][a-z-]+[\\/]actions\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(stray).toEqual([]);
});
