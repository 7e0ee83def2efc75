import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listItemHistory } from "@/lib/activity/item-queries";
import { listActivities } from "@/lib/activity/queries";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { readDesk } from "@/lib/desk/queries";
import { dateInJapan } from "@/lib/domain/as-of";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { readDraft } from "@/lib/drafts/queries";
import { storeFile } from "@/lib/evidence/commands";
import { readFile } from "@/lib/evidence/queries";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { notifiedAddress } from "@/lib/notifications/address";
import { listNotifications } from "@/lib/notifications/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { submitReports } from "@/lib/reports/batch-commands";
import { submitReportsInput } from "@/lib/reports/batch-schema";
import { repeatReport, submitReport } from "@/lib/reports/commands";
import { personOf, reportForm, TODAY } from "@/lib/reports/report-fixture";
import { passReviews, returnReview, takeBackReview } from "./commands";
import { listMinistryDrafts, readOwnReturned } from "./draft-queries";
import { readInHand } from "./in-hand-queries";
import { listReviews, readReviewOf } from "./queries";
import { requireReview } from "./require-commands";
import { passReviewsInput } from "./schema";
import { sendForReview } from "./send-commands";

const db = testDatabase();
let code = "";
let second = "";
let taskId = 0;
let lead = "";
let ministryId = 0;
let versionId = 0;
let editor: Viewer;
let colleague: Viewer;
let coordinator: Viewer;
let secretariat: Viewer;
/** Everybody to whom 部内確認 of the ministry is no matter. */
let outside: Record<"partner" | "foreign" | "viewer" | "admin" | "secretariat", Viewer>;

beforeAll(async () => {
  await emptyButPlans(db);
  versionId = (await currentRoadmap())?.versionId ?? 0;
  // In the middle of its plan on TODAY.
  const task = await db.task.findFirstOrThrow({
    where: {
      firstQuarter: { lte: quarterOf(2026, 1) },
      lastQuarter: quarterOf(2026, 4),
      ministries: { some: { role: "PARTNER" } },
    },
    include: { ministries: { include: { ministry: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
  });
  ({ code, id: taskId } = task);
  const ministry = (role: "LEAD" | "PARTNER") =>
    task.ministries.find((entry) => entry.role === role)?.ministry ?? { slug: "", id: 0 };
  ({ slug: lead, id: ministryId } = ministry("LEAD"));
  const other = await db.task.findFirstOrThrow({
    where: {
      firstQuarter: null,
      id: { not: taskId },
      ministries: { some: { role: "LEAD", ministryId } },
    },
    orderBy: { position: "asc" },
  });
  second = other.code;
  const foreign = await db.ministry.findFirstOrThrow({
    where: { taskMinistries: { none: { taskId: task.id } } },
  });
  editor = await personOf(db, "editor", lead);
  colleague = await personOf(db, "editor", lead, "colleague");
  coordinator = await personOf(db, "coordinator", lead);
  secretariat = await personOf(db, "secretariat", lead);
  outside = {
    partner: await personOf(db, "coordinator", ministry("PARTNER").slug, "partner"),
    foreign: await personOf(db, "coordinator", foreign.slug, "foreign"),
    viewer: await personOf(db, "viewer", lead),
    admin: await personOf(db, "admin", lead),
    secretariat,
  };
});

beforeEach(async () => {
  await db.$executeRaw`truncate activity, notification, report, report_review, lead_item, draft, stored_file,
    watch restart identity cascade`;
  await db.ministry.updateMany({ data: { reviewRequired: false, version: 1 } });
});
afterAll(() => db.$disconnect());

const form = (over: Record<string, string> = {}) =>
  reportForm({ code, ministry: lead, stage: "review", note: "未提出の説明", ...over });
const send = (over: Record<string, string> = {}, viewer = editor) =>
  sendForReview(db, viewer, form(over), TODAY);
const act = (over: object = {}) => ({
  ...{ code, ministry: lead, requestId: randomUUID(), basedOn: 1, reason: "根拠を足してください" },
  ...over,
});
const passing = (...parts: string[]) =>
  parseInput(passReviewsInput, {
    requestId: randomUUID(),
    ministry: lead,
    part: parts.length === 1 ? parts[0] : parts,
  });
const pass = (viewer = coordinator, part = `${code}:1`) => passReviews(db, viewer, passing(part), TODAY);
const acts = () => db.activity.findMany({ orderBy: { id: "asc" } });
const waiting = (viewer: Viewer) =>
  listReviews(viewer, { id: ministryId, slug: lead }, { versionId, today: TODAY });

async function refused(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => "not refused",
    (error: unknown) => error,
  );
}

describe("sendForReview", () => {
  it("keeps the checked report apart, clears the draft, and tells the とりまとめ, once", async () => {
    await db.draft.create({
      data: { userId: editor.userId, form: `report:${code}:${lead}`, fields: {}, basedOn: 0 },
    });
    const sent = form();
    await Promise.all([sendForReview(db, editor, sent, TODAY), sendForReview(db, editor, sent, TODAY)]);
    await sendForReview(db, editor, sent, TODAY);
    expect(await db.report.count()).toBe(0);
    expect(await db.draft.count()).toBe(0);
    expect(await db.reportReview.findMany()).toMatchObject([{ taskId, ministryId, authorId: editor.userId }]);
    expect(await db.leadItem.findMany()).toMatchObject([{ version: 1 }]);
    expect(await acts()).toMatchObject([
      { kind: "sendForReview", before: null, after: { ministry: lead, reviewId: 1 }, reason: null },
    ]);
    const { items } = await listNotifications(coordinator, undefined, 9);
    expect(items).toMatchObject([{ kind: "sendForReview", reason: "REVIEW", excerpt: null }]);
    expect(items.map(notifiedAddress)).toEqual([`/ministries/${lead}#review`]);
    expect((await listNotifications(editor, undefined, 9)).items).toEqual([]);
  });

  it("checks what submitting checks, and is the lead's 担当者's alone", async () => {
    for (const viewer of [...Object.values(outside), coordinator]) {
      expect(await refused(send({}, viewer))).toBeInstanceOf(Forbidden);
    }
    expect(await refused(send({ forecast: "2027Q2" }))).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(await refused(send({ basedOn: "3" }))).toBeInstanceOf(Conflict);
    const files = { ...form(), files: [randomUUID()] };
    expect(await refused(sendForReview(db, editor, files, TODAY))).toBeInstanceOf(Invalid);
    expect(await refused(send({ code: "K99-99" }))).toBeInstanceOf(NotFound);
    expect([await db.reportReview.count(), await db.leadItem.count(), (await acts()).length]).toEqual([
      0, 0, 0,
    ]);
  });

  it("lets one report wait at a time, and holds up the ministry's own, not the 事務局", async () => {
    await send();
    expect(await refused(send({ basedOn: "0" }, colleague))).toBeInstanceOf(Conflict);
    for (const other of [
      () => send({ basedOn: "1" }, colleague),
      () => submitReport(db, editor, form({ basedOn: "1" }), TODAY),
      () => submitReport(db, coordinator, form({ basedOn: "1" }), TODAY),
    ]) {
      expect(await refused(other())).toMatchObject({
        fields: { "": expect.stringContaining(`作成者: ${editor.name}`) },
      });
    }
    await submitReport(db, secretariat, form({ basedOn: "1", behalfReason: "電話で確認" }), TODAY);
    expect(await db.reportReview.count()).toBe(1);
    expect(await refused(pass())).toBeInstanceOf(Conflict);
    await pass(coordinator, `${code}:2`);
    expect(await db.report.count()).toBe(2);
  });

  it("takes 「前回から変更なし」 and many at once the same way", async () => {
    await db.ministry.update({ where: { id: ministryId }, data: { reviewRequired: true } });
    const many = parseInput(submitReportsInput, {
      ...{ requestId: randomUUID(), ministry: lead, stage: "review", effectiveOn: TODAY },
      ...{ parts: `${code}:0 ${second}:0`, state: "IN_PROGRESS" },
    });
    expect(await submitReports(db, editor, many, TODAY)).toBe(2);
    expect(await submitReports(db, editor, many, TODAY)).toBe(2);
    expect(await db.reportReview.count()).toBe(2);
    expect((await listNotifications(coordinator, undefined, 9)).items).toHaveLength(1);
    await passReviews(db, coordinator, passing(`${second}:1`, `${code}:1`), TODAY);
    const again = { code, ministry: lead, requestId: randomUUID(), basedOn: 2, behalfReason: "" };
    await repeatReport(db, editor, { ...again, stage: "review" }, TODAY);
    await repeatReport(db, editor, { ...again, stage: "review" }, TODAY);
    expect(await db.reportReview.count()).toBe(1);
    expect(await db.report.count()).toBe(2);
  });
});

describe("passReviews", () => {
  it("submits what waits as its author's, tells both in 履歴, and tells the author", async () => {
    const file = await storeFile(db, editor, { name: "a.txt", bytes: new TextEncoder().encode("根拠") });
    await sendForReview(
      db,
      editor,
      { ...form({ links: "資料 https://example.go.jp/" }), files: [file.id] },
      TODAY,
    );
    const input = passing(`${code}:1`);
    expect(await passReviews(db, coordinator, input, TODAY)).toBe(1);
    expect(await passReviews(db, coordinator, input, TODAY)).toBe(1);
    expect(
      await db.report.findMany({ include: { evidence: { orderBy: { position: "asc" } } } }),
    ).toMatchObject([
      {
        ...{ taskId, ministryId, authorId: editor.userId, note: "未提出の説明", state: "IN_PROGRESS" },
        evidence: [{ url: "https://example.go.jp/", title: "資料" }, { fileId: file.id }],
      },
    ]);
    expect(await db.reportReview.count()).toBe(0);
    expect(await acts()).toMatchObject([
      { kind: "sendForReview" },
      {
        kind: "passReview",
        actorId: coordinator.userId,
        after: { ministry: lead, state: "IN_PROGRESS", author: editor.name, evidence: 2 },
      },
    ]);
    expect((await listNotifications(editor, undefined, 9)).items).toMatchObject([
      { kind: "passReview", reason: "REVIEW" },
    ]);
  });

  it("is the ministry's own とりまとめ's; all or none, and only what they saw", async () => {
    await send();
    await send({ code: second });
    for (const viewer of [...Object.values(outside), editor]) {
      expect(await refused(pass(viewer))).toBeInstanceOf(Forbidden);
    }
    const stale = passReviews(db, coordinator, passing(`${code}:1`, `${second}:0`), TODAY);
    expect(await refused(stale)).toBeInstanceOf(Conflict);
    await expect(stale).rejects.toThrow(second);
    expect(await db.report.count()).toBe(0);
    expect(await db.reportReview.count()).toBe(2);
    expect(() => passing()).toThrow("提出する報告を選んでください。");
    expect(() => passing(`${code}:1`, `${code}:1`)).toThrow(Invalid);
    expect(await refused(pass(coordinator, "K99-99:1"))).toBeInstanceOf(NotFound);
    const [one, other] = await Promise.allSettled([pass(), pass()]);
    expect([one?.status, other?.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.report.count()).toBe(1);
  });
});

describe("returnReview and takeBackReview", () => {
  it("give the texts back to their author, with the reason in their inbox and above their form", async () => {
    await send({ forecast: "2026Q4" });
    const input = act();
    await returnReview(db, coordinator, input);
    await returnReview(db, coordinator, input);
    expect(await db.reportReview.count()).toBe(0);
    expect(await readDraft(editor, `report:${code}:${lead}`)).toMatchObject({
      fields: { note: "未提出の説明", forecast: "2026Q4", baseReport: "" },
      basedOn: 2,
    });
    const { items } = await listNotifications(editor, undefined, 9);
    expect(items).toMatchObject([{ kind: "returnReview", excerpt: "根拠を足してください" }]);
    expect(items.map(notifiedAddress)).toEqual([`/tasks/${code}/report?ministry=${lead}&draft=continue`]);
    const part = { taskId, slug: lead };
    expect(await readOwnReturned(editor, part)).toMatchObject({ reason: "根拠を足してください" });
    expect(await readOwnReturned(colleague, part)).toBeNull();
    const roadmap = { id: ministryId, slug: lead };
    expect(await listMinistryDrafts(editor, roadmap, { versionId, today: TODAY })).toMatchObject({
      own: [{ code, returned: { by: coordinator.name } }],
      others: [],
    });
    expect(await listMinistryDrafts(coordinator, roadmap, { versionId, today: TODAY })).toEqual({
      own: [],
      others: [{ name: editor.name, count: 1 }],
      dropped: 0,
    });
    expect(await listMinistryDrafts(outside.foreign, roadmap, { versionId, today: TODAY })).toEqual({
      own: [],
      others: [],
      dropped: 0,
    });
    await send({ basedOn: "2" });
    expect(await readOwnReturned(editor, part)).toBeNull();
  });

  it("are the とりまとめ's and the author's alone, and end only what stands", async () => {
    await send();
    for (const viewer of [...Object.values(outside), editor]) {
      expect(await refused(returnReview(db, viewer, act()))).toBeInstanceOf(Forbidden);
    }
    for (const viewer of [...Object.values(outside), colleague, coordinator]) {
      expect(await refused(takeBackReview(db, viewer, act()))).toBeInstanceOf(Forbidden);
    }
    expect(await refused(returnReview(db, coordinator, act({ basedOn: 0 })))).toBeInstanceOf(Conflict);
    expect(await refused(takeBackReview(db, editor, act({ basedOn: 0 })))).toBeInstanceOf(Conflict);
    expect(await db.reportReview.count()).toBe(1);
    expect(await acts()).toHaveLength(1);
    const input = act();
    await takeBackReview(db, editor, input);
    await takeBackReview(db, editor, input);
    expect(await acts()).toMatchObject([{}, { kind: "takeBackReview", after: { ministry: lead } }]);
    expect(await db.draft.findMany()).toMatchObject([{ userId: editor.userId, basedOn: 2 }]);
    expect(await refused(returnReview(db, coordinator, act({ basedOn: 2 })))).toBeInstanceOf(Conflict);
  });
});

it("is read within the ministry alone: pages, files, 履歴, watchers", async () => {
  const file = await storeFile(db, editor, { name: "a.txt", bytes: new TextEncoder().encode("根拠") });
  await db.watch.createMany({
    data: Object.values(outside).map(({ userId }) => ({
      ...{ userId, subjectType: "task", subjectId: String(taskId) },
    })),
  });
  await sendForReview(db, editor, { ...form(), files: [file.id] }, TODAY);
  for (const viewer of Object.values(outside)) {
    expect(await waiting(viewer)).toEqual([]);
    expect(await readReviewOf(viewer, versionId, code)).toBeNull();
    expect(await readFile(viewer, file.id)).toBeNull();
    expect((await listItemHistory(viewer, code, dateInJapan(new Date())))?.items).toEqual([]);
    const asked = { asOf: TODAY, kind: "sendForReview" };
    const found = await listActivities(viewer, asked, { subject: null, ministryId: null }, 9);
    expect(found.items).toEqual([]);
    expect((await listNotifications(viewer, undefined, 9)).items).toEqual([]);
  }
  expect(await readReviewOf(null, versionId, code)).toBeNull();
  for (const viewer of [editor, colleague, coordinator]) {
    expect(await waiting(viewer)).toMatchObject([
      {
        ...{ code, author: editor.name, version: 1, own: viewer === editor, mayPass: viewer === coordinator },
        fields: { note: "未提出の説明" },
        evidence: [{ title: "a.txt", fileId: file.id }],
        mark: { progress: "UNREPORTED" },
        after: { progress: "ON_TRACK" },
      },
    ]);
    expect(await readReviewOf(viewer, versionId, code)).toMatchObject({ code });
    expect(await readFile(viewer, file.id)).toMatchObject({ name: "a.txt" });
    expect((await listItemHistory(viewer, code, dateInJapan(new Date())))?.items).toMatchObject([
      { kind: "sendForReview" },
    ]);
  }
});

it("leaves the desk's lists while it waits", async () => {
  const counts = async () => {
    const where = { id: ministryId, slug: lead };
    const desk = await readDesk(
      editor,
      where,
      { versionId, today: TODAY },
      { wanted: undefined, own: false },
    );
    return desk.counts.unreported;
  };
  const before = await counts();
  await send();
  expect(await counts()).toBe(before - 1);
  await takeBackReview(db, editor, act());
  expect(await counts()).toBe(before);
});

it("offers what was left unsent on the desk to its author alone", async () => {
  const desk = async (viewer: Viewer) => {
    const wanted = { wanted: "unreported" as const, own: false };
    return (await readDesk(viewer, { id: ministryId, slug: lead }, { versionId, today: TODAY }, wanted)).rows;
  };
  const first = (await desk(editor))[0]?.code ?? "";
  await db.draft.create({
    data: {
      userId: editor.userId,
      form: `report:${first}:${lead}`,
      fields: { note: "書きかけ" },
      basedOn: 0,
    },
  });
  expect(
    (await desk(editor)).flatMap(({ code: of, draft }) => (draft ? { of, ...draft } : [])),
  ).toMatchObject([{ of: first, fields: { note: "書きかけ" }, basedOn: 0, version: 1 }]);
  for (const viewer of [colleague, coordinator]) {
    expect((await desk(viewer)).filter(({ draft }) => draft)).toEqual([]);
    const inHand = await readInHand(viewer, { id: ministryId, slug: lead }, versionId, TODAY);
    expect(inHand.drafts).toMatchObject([{ code: first, kept: null }]);
  }
});

describe("requireReview", () => {
  const set = (over: object = {}, viewer = coordinator) =>
    requireReview(db, viewer, { ...act(), required: true, ...over });

  it("is the ministry's own とりまとめ's and the administrator's, once, on what they saw", async () => {
    const { partner, foreign, viewer } = outside;
    for (const other of [partner, foreign, viewer, secretariat, editor]) {
      expect(await refused(set({}, other))).toBeInstanceOf(Forbidden);
    }
    const requestId = randomUUID();
    await set({ requestId });
    await set({ requestId });
    expect(await db.ministry.findUnique({ where: { id: ministryId } })).toMatchObject({
      ...{ reviewRequired: true, version: 2 },
    });
    expect(await acts()).toMatchObject([
      {
        kind: "requireReview",
        subjectId: String(ministryId),
        before: { reviewRequired: false },
        after: { reviewRequired: true },
      },
    ]);
    expect(await refused(set({ required: false }))).toBeInstanceOf(Conflict);
    await set({ required: false, basedOn: 2 }, outside.admin);
    expect(await refused(set({ ministry: "unknown" }))).toBeInstanceOf(NotFound);
    expect(await acts()).toHaveLength(2);
  });
});
