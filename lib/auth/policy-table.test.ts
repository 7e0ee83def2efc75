import { describe, expect, it } from "vitest";
import { canAnswerByFile } from "@/lib/answer-forms/policy";
import { canAssign, canPassReview } from "@/lib/assignments/policy";
import { canChangeComment, canComment, canReadComments } from "@/lib/comments/policy";
import { canEditContact, canReadContacts } from "@/lib/contacts/policy";
import { canWorkAtDesk } from "@/lib/desk/policy";
import { canHandIn } from "@/lib/evidence/policy";
import { canResendMail } from "@/lib/mail/policy";
import { canReportKpi, canSettleMark } from "@/lib/measures/policy";
import * as reviews from "@/lib/reviews/policy";
import * as rounds from "@/lib/rounds/policy";
import * as tasks from "@/lib/tasks/policy";
import * as users from "@/lib/users/policy";
import { canImportPlan } from "@/lib/versions/policy";
import { ROLES, type Role, type Viewer } from "./viewer";

/** domain.md section 7, transcribed: who may do what, for an item or ministry that stands to them so. */
type Relation = "lead" | "partner" | "foreign" | "none";
const RELATIONS: readonly Relation[] = ["lead", "partner", "foreign", "none"];
const LEAD = 1;
const PARTNER = 2;
const ELSEWHERE = 3;
/** The task under test is led by ministry 1; ministry 2 is its partner. */
const ITEM = { leadMinistryIds: [LEAD] };

function person(role: Role, relation: Relation): Viewer {
  const id = { lead: LEAD, partner: PARTNER, foreign: ELSEWHERE, none: null }[relation];
  const ministry = id === null ? null : { id, slug: `m${id}`, name: `府省庁${id}` };
  const acting = { id: 1, role, ministry };
  return { userId: "me", sessionId: "s", name: "n", email: "e", acting, memberships: [acting] };
}

type Act = (viewer: Viewer | null) => boolean;
/** Allowed: per role, either in every relation ("any") or as the lead ministry's own ("own"). */
type Expectation = Partial<Record<Role, "any" | "own">>;

const everyone: Expectation = {
  viewer: "any",
  editor: "any",
  coordinator: "any",
  secretariat: "any",
  admin: "any",
};
const reporters: Expectation = { editor: "own", coordinator: "own", secretariat: "any" };
const coordinators: Expectation = { coordinator: "own" };
const secretariat: Expectation = { secretariat: "any" };
const admin: Expectation = { admin: "any" };
const readers: Expectation = { secretariat: "any", admin: "any" };
const draft = (stage: "draft" | "review", authorId: string) => ({ stage, authorId, ministryId: LEAD });

const TABLE: [string, Act, Expectation][] = [
  ["work at the desk", (v) => canWorkAtDesk(v, LEAD), { editor: "own", coordinator: "own" }],
  ["read current reports", tasks.canReadReports, everyone],
  ["read comments", canReadComments, everyone],
  ["read contacts", canReadContacts, everyone],
  [
    "read 部内確認",
    (v) => tasks.canReadDrafts(v, draft("review", "other")),
    { editor: "own", coordinator: "own" },
  ],
  [
    "read one's draft",
    (v) => tasks.canReadDrafts(v, draft("draft", "me")),
    { editor: "own", coordinator: "own" },
  ],
  ["read another's draft", (v) => tasks.canReadDrafts(v, draft("draft", "other")), {}],
  ["comment", canComment, { editor: "any", coordinator: "any", secretariat: "any" }],
  [
    "change one's own comment",
    (v) => canChangeComment(v, { authorId: "me" }),
    { editor: "any", coordinator: "any", secretariat: "any" },
  ],
  ["change another's comment", (v) => canChangeComment(v, { authorId: "other" }), {}],
  ["report for the lead", (v) => tasks.canReport(v, ITEM, LEAD), reporters],
  ["report for a partner", (v) => tasks.canReport(v, ITEM, PARTNER), {}],
  ["report for a foreign ministry", (v) => tasks.canReport(v, ITEM, ELSEWHERE), {}],
  ["answer by a file", (v) => canAnswerByFile(v, LEAD), reporters],
  ["state a schedule", (v) => tasks.canStateSchedule(v, ITEM, LEAD), reporters],
  ["state a partner's schedule", (v) => tasks.canStateSchedule(v, ITEM, PARTNER), {}],
  ["hand in a file", canHandIn, { editor: "any", coordinator: "any", secretariat: "any" }],
  ["report a KPI", (v) => canReportKpi(v, ITEM, LEAD), reporters],
  ["report a partner's KPI", (v) => canReportKpi(v, ITEM, PARTNER), {}],
  ["assign", (v) => canAssign(v, ITEM, LEAD), coordinators],
  ["edit a contact", (v) => canEditContact(v, ITEM, LEAD), coordinators],
  ["edit a partner's contact", (v) => canEditContact(v, ITEM, PARTNER), {}],
  ["assign as a partner", (v) => canAssign(v, ITEM, PARTNER), {}],
  ["pass 部内確認", (v) => canPassReview(v, LEAD), coordinators],
  ["send for 部内確認", (v) => reviews.canSendForReview(v, ITEM, LEAD), { editor: "own" }],
  ["send for 部内確認 as a partner", (v) => reviews.canSendForReview(v, ITEM, PARTNER), {}],
  [
    "take back one's own from 部内確認",
    (v) => reviews.canTakeBackReview(v, { ministryId: LEAD, authorId: "me" }),
    { editor: "own", coordinator: "own" },
  ],
  [
    "take back another's from 部内確認",
    (v) => reviews.canTakeBackReview(v, { ministryId: LEAD, authorId: "other" }),
    {},
  ],
  ["require 部内確認", (v) => reviews.canRequireReview(v, LEAD), { coordinator: "own", admin: "any" }],
  ["submit the answer", (v) => rounds.canSubmitResponse(v, LEAD), coordinators],
  ["withdraw the answer", (v) => rounds.canWithdrawResponse(v, LEAD), coordinators],
  ["members of the ministry", (v) => users.canManageMembers(v, LEAD), { coordinator: "own", admin: "any" }],
  ["run rounds", rounds.canRunRound, secretariat],
  ["return", rounds.canReturn, secretariat],
  ["confirm", rounds.canConfirm, secretariat],
  ["unlock", rounds.canUnlock, secretariat],
  ["extend", rounds.canExtend, secretariat],
  ["rate", rounds.canRate, secretariat],
  ["publish", rounds.canPublish, secretariat],
  ["settle 要確認", canSettleMark, secretariat],
  ["import plans", canImportPlan, secretariat],
  ["read administration", users.canReadAdministration, readers],
  ["read the audit log", users.canReadAuditLog, readers],
  ["users", users.canManageUsers, admin],
  ["ministries", users.canManageMinistries, admin],
  ["settings", users.canManageSettings, admin],
  ["remove samples", users.canRemoveSamples, admin],
  ["send e-mail again", canResendMail, admin],
];

describe.each(TABLE)("%s", (_name, may, expected) => {
  it.each(ROLES)("%s", (role) => {
    const allowed = RELATIONS.filter((relation) => may(person(role, relation)));
    const scope = expected[role];
    expect(allowed).toEqual(scope === "any" ? RELATIONS : scope === "own" ? ["lead"] : []);
  });

  it("is not for the public", () => {
    expect(may(null)).toBe(false);
  });
});

it("looks at the acting membership alone", () => {
  const acting = { id: 1, role: "viewer" as const, ministry: null };
  const other = { id: 2, role: "editor" as const, ministry: { id: LEAD, slug: "m1", name: "府省庁1" } };
  const viewer = { ...person("viewer", "none"), acting, memberships: [acting, other] };
  expect(tasks.canReport(viewer, ITEM, LEAD)).toBe(false);
  expect(tasks.canReport({ ...viewer, acting: other }, ITEM, LEAD)).toBe(true);
});

it("asks the secretariat alone for a reason when it reports", () => {
  const asked = ROLES.filter((role) => tasks.reportNeedsReason(person(role, "lead")));
  expect(asked).toEqual(["secretariat"]);
});

it("covers every act of every policy", async () => {
  const policies = import.meta.glob<Record<string, unknown>>("../*/policy.ts", { eager: true });
  const acts = Object.values(policies).flatMap((policy) => Object.keys(policy));
  const inTable = new Set(
    TABLE.map(([, act]) => act.toString())
      .join("\n")
      .match(/can[A-Z]\w*/g),
  );
  const direct = new Set(TABLE.map(([, act]) => act.name));
  const missing = acts.filter((name) => name.startsWith("can") && !inTable.has(name) && !direct.has(name));
  expect(acts.length).toBeGreaterThan(25);
  expect(missing).toEqual([]);
});
