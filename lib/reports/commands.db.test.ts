import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { repeatReport, submitReport, withdrawReport } from "./commands";
import { listWithdrawnReports } from "./queries";
import { personOf, reportForm, TODAY } from "./report-fixture";

const db = testDatabase();
let code = "";
let lead = "";
let partner = "";
let editor: Viewer;
let others: Record<"partner" | "foreign" | "viewer" | "admin", Viewer>;
let secretariat: Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  // In the middle of its plan on TODAY, which ends with 2026年度.
  const task = await db.task.findFirstOrThrow({
    where: {
      firstQuarter: { lte: quarterOf(2026, 1) },
      lastQuarter: quarterOf(2026, 4),
      ministries: { some: { role: "PARTNER" } },
    },
    include: { ministries: { include: { ministry: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
  });
  code = task.code;
  const slug = (role: "LEAD" | "PARTNER") =>
    task.ministries.find((entry) => entry.role === role)?.ministry.slug ?? "";
  lead = slug("LEAD");
  partner = slug("PARTNER");
  const foreign = await db.ministry.findFirstOrThrow({
    where: { taskMinistries: { none: { taskId: task.id } } },
  });
  editor = await personOf(db, "editor", lead);
  secretariat = await personOf(db, "secretariat", "digital");
  others = {
    partner: await personOf(db, "coordinator", partner),
    foreign: await personOf(db, "editor", foreign.slug, "foreign"),
    viewer: await personOf(db, "viewer", lead),
    admin: await personOf(db, "admin", lead),
  };
});

beforeEach(async () => {
  await db.$executeRaw`truncate activity, report, lead_item, draft, schedule_statement restart identity cascade`;
});
afterAll(() => db.$disconnect());

const form = (over: Record<string, string> = {}) => reportForm({ code, ministry: lead, ...over });
const submit = (over: Record<string, string> = {}, viewer = editor) =>
  submitReport(db, viewer, form(over), TODAY);
const acts = () => db.activity.findMany({ orderBy: { id: "asc" } });

async function refused(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => "not refused",
    (error: unknown) => error,
  );
}

describe("submitReport", () => {
  it("records the report and one row of history, for the person's ministry", async () => {
    const first = await submit();
    const second = await submit({
      basedOn: "1",
      state: "COMPLETED",
      completedOn: "2026-11-20",
      forecast: "2027Q1",
    });
    expect(await db.report.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { id: first, state: "IN_PROGRESS", note: "説明", authorId: editor.userId, behalfReason: null },
      { id: second, state: "COMPLETED", forecastQuarter: null, completedOn: new Date("2026-11-20") },
    ]);
    expect(await acts()).toMatchObject([
      { kind: "submitReport", subjectType: "task", actorId: editor.userId, before: null },
      {
        kind: "submitReport",
        ministryId: editor.acting.ministry?.id,
        before: { state: "IN_PROGRESS", effectiveOn: TODAY },
        after: { ministry: lead, reportId: second, state: "COMPLETED", completedOn: "2026-11-20" },
      },
    ]);
  });

  it("is for the lead's own people and the 事務局 alone, in the ministry's own name", async () => {
    for (const viewer of Object.values(others)) {
      expect(await refused(submit({}, viewer))).toBeInstanceOf(Forbidden);
    }
    expect(await refused(submit({ ministry: partner }, others.partner))).toBeInstanceOf(Forbidden);
    expect(await refused(submit({ ministry: partner }, secretariat))).toBeInstanceOf(Forbidden);
    expect(await refused(submit({ code: "K99-99" }))).toBeInstanceOf(NotFound);
    expect(await db.report.count()).toBe(0);
    expect(await db.leadItem.count()).toBe(0);
    expect(await acts()).toEqual([]);
  });

  it("asks the 事務局 for a reason, and keeps it", async () => {
    expect(await refused(submit({}, secretariat))).toMatchObject({
      fields: { behalfReason: expect.any(String) },
    });
    await submit({ behalfReason: "電話で確認" }, secretariat);
    expect(await acts()).toMatchObject([
      { reason: "電話で確認", ministryId: secretariat.acting.ministry?.id },
    ]);
  });

  it("leaves the とりまとめ to submit where 部内確認 is required", async () => {
    await db.ministry.update({ where: { slug: lead }, data: { reviewRequired: true } });
    const answer = await refused(submit());
    expect(answer).toBeInstanceOf(Invalid);
    expect(answer).toMatchObject({ fields: { "": expect.stringContaining("部内確認へ回す") } });
    expect(await db.report.count()).toBe(0);
    await submit({}, await personOf(db, "coordinator", lead, "torimatome"));
    await db.ministry.update({ where: { slug: lead }, data: { reviewRequired: false } });
  });

  it("wants 理由 and 見込 of a delay, and what the rules of a report want", async () => {
    const late = await refused(submit({ forecast: "2027Q2" }));
    expect(late).toBeInstanceOf(Invalid);
    expect(late).toMatchObject({ fields: { reason: expect.stringContaining("遅延の理由") } });
    await submit({ forecast: "2027Q2", reason: "調整に時間を要したため" });
    const wrong = submit({ basedOn: "1", state: "COMPLETED", completedOn: "2026-11-23" });
    expect(await refused(wrong)).toMatchObject({ fields: { completedOn: expect.any(String) } });
    expect(await refused(submit({ basedOn: "1", effectiveOn: "2026-11-23" }))).toMatchObject({
      fields: { effectiveOn: expect.any(String) },
    });
    expect(await db.report.count()).toBe(1);
    expect(await db.leadItem.findMany()).toMatchObject([{ version: 1 }]);
  });

  it("refuses an older form with what stands now, field by field, and writes nothing", async () => {
    const first = await submit({ note: "先の説明" });
    const conflict = await refused(submit({ note: "後の説明", forecast: "2026Q4" }));
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict).toMatchObject({
      current: {
        version: 1,
        by: expect.stringContaining("editor"),
        fields: [
          {
            name: "forecast",
            mine: "2026Q4",
            theirs: "",
            shown: { mine: "2026年度4Q", theirs: "" },
          },
          { name: "note", mine: "後の説明", theirs: "先の説明" },
        ],
      },
    });
    // Something else of the part was changed: no field differs on that account.
    const other = await refused(submit({ note: "後の説明", baseReport: String(first) }));
    expect(other).toMatchObject({ current: { version: 1, fields: [] } });
    expect(await refused(submit({ basedOn: "7" }))).toBeInstanceOf(Conflict);
    expect(await db.report.count()).toBe(1);
    expect(await acts()).toHaveLength(1);
  });

  it("does the same form once, however often it is sent", async () => {
    const sent = form();
    const ids = await Promise.all([
      submitReport(db, editor, sent, TODAY),
      submitReport(db, editor, sent, TODAY),
      submitReport(db, editor, sent, TODAY),
    ]);
    expect(new Set(ids).size).toBe(1);
    expect(await submitReport(db, editor, sent, TODAY)).toBe(ids[0]);
    expect(await db.report.count()).toBe(1);
    expect(await acts()).toHaveLength(1);
    expect(await refused(submitReport(db, secretariat, sent, TODAY))).toBeInstanceOf(Invalid);
  });

  it("lets exactly one of many writers of the same version through", async () => {
    await submit();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => submit({ basedOn: "1", note: `説明${index}` })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Conflict);
    }
    expect(await db.leadItem.findMany()).toMatchObject([{ version: 2 }]);
    expect(await acts()).toHaveLength(2);
  });
});

describe("withdrawReport", () => {
  const withdraw = (report: number, over: object = {}, viewer = editor) =>
    withdrawReport(db, viewer, { report, requestId: randomUUID(), basedOn: 1, behalfReason: "", ...over });

  it("keeps the report, counts it no more, and tells so", async () => {
    const report = await submit();
    expect(await withdraw(report)).toEqual({ code, ministry: lead });
    expect(await db.report.findMany()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
    expect(await db.leadItem.findMany()).toMatchObject([{ version: 2 }]);
    expect(await acts()).toMatchObject([
      { kind: "submitReport" },
      {
        kind: "withdrawReport",
        before: { state: "IN_PROGRESS" },
        after: { ministry: lead, reportId: report },
      },
    ]);
    expect(await refused(withdraw(report, { basedOn: 2 }))).toBeInstanceOf(Conflict);
    const { versionId } = await db.task.findFirstOrThrow({ where: { code } });
    const shown = (viewer: Viewer | null, asOf: string) =>
      listWithdrawnReports(viewer, versionId, code, asOf);
    expect(await shown(others.viewer, "2100-01-01")).toMatchObject([{ id: report, note: "説明" }]);
    expect(await shown(others.viewer, "2026-01-01")).toEqual([]);
    expect(await shown(null, "2100-01-01")).toEqual([]);
  });

  it("is refused to others, to an older form, and for what is not there", async () => {
    const report = await submit();
    for (const viewer of Object.values(others)) {
      expect(await refused(withdraw(report, {}, viewer))).toBeInstanceOf(Forbidden);
    }
    expect(await refused(withdraw(report, {}, secretariat))).toBeInstanceOf(Invalid);
    expect(await refused(withdraw(report, { basedOn: 0 }))).toMatchObject({ current: { version: 1 } });
    expect(await refused(withdraw(report + 1))).toBeInstanceOf(NotFound);
    expect(await db.report.findMany()).toMatchObject([{ withdrawnAt: null }]);
    expect(await acts()).toHaveLength(1);
  });

  it("is done once for the same form", async () => {
    const report = await submit();
    const requestId = randomUUID();
    await withdraw(report, { requestId });
    await withdraw(report, { requestId });
    expect(await acts()).toHaveLength(2);
  });
});

it("submitting clears the author's draft, and withdrawing none", async () => {
  const draft = { fields: {}, basedOn: 0, form: `report:${code}:${lead}` };
  await db.draft.create({ data: { ...draft, userId: editor.userId } });
  await db.draft.create({ data: { ...draft, userId: secretariat.userId } });
  await submit();
  expect(await db.draft.findMany()).toMatchObject([{ userId: secretariat.userId }]);
});

describe("repeatReport", () => {
  const repeat = (over: object = {}, viewer = editor) =>
    repeatReport(
      db,
      viewer,
      {
        ...{ code, ministry: lead, stage: "submit" as const, behalfReason: "" },
        ...{ requestId: randomUUID(), basedOn: 1, ...over },
      },
      TODAY,
    );

  it("submits the latest report once more, for today", async () => {
    await submit({ effectiveOn: "2026-10-01", forecast: "2026Q4", note: "前回の説明" });
    const requestId = randomUUID();
    const again = await repeat({ requestId });
    expect(await repeat({ requestId })).toBe(again);
    expect(await db.report.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      {},
      { id: again, note: "前回の説明", forecastQuarter: quarterOf(2026, 4), effectiveOn: new Date(TODAY) },
    ]);
    expect(await acts()).toHaveLength(2);
  });

  it("needs a report, its own version, the right people, and what a delay needs by today", async () => {
    expect(await refused(repeat({ basedOn: 0 }))).toBeInstanceOf(Invalid);
    await submit({ effectiveOn: "2026-06-30", forecast: "2026Q1" });
    for (const viewer of Object.values(others)) {
      expect(await refused(repeat({}, viewer))).toBeInstanceOf(Forbidden);
    }
    expect(await refused(repeat())).toMatchObject({ fields: { reason: expect.any(String) } });
    await submit({ basedOn: "1" });
    expect(await refused(repeat())).toBeInstanceOf(Conflict);
    expect(await db.report.count()).toBe(2);
  });
});
