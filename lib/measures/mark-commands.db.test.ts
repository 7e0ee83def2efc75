import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { measureJson } from "@/lib/api/serialise";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { getCoverage } from "@/lib/coverage/queries";
import { database } from "@/lib/db/client";
import { MEASURES_TEXT, withCells, withLine } from "@/lib/documents/shipped-fixture";
import { dateInJapan } from "@/lib/domain/as-of";
import { commitImport } from "@/lib/imports/commands";
import { utf8 } from "@/lib/imports/import-fixture";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { makePerson } from "@/lib/users/test-people";
import { settleMark } from "./mark-commands";
import { getMarkVersions } from "./mark-queries";
import { getMeasure, listAllMeasures, listMeasures } from "./queries";

const db = database();
const YESTERDAY = dateInJapan(new Date(Date.now() - 86_400_000));
const TODAY = dateInJapan(new Date());
let versionId = 0;
let mark = { id: 0, measureId: 0, number: "" };
let article = 0;
const people = new Map<Role, Viewer>();

beforeAll(async () => {
  await emptyButPlans(db);
  const version = await db.planVersion.findFirstOrThrow({ where: { plan: { kind: "MEASURES" } } });
  versionId = version.id;
  const found = await db.measureMark.findFirstOrThrow({
    where: { target: "NEEDS_REVIEW" },
    orderBy: { id: "asc" },
    include: { measure: { select: { number: true } } },
  });
  mark = { id: found.id, measureId: found.measureId, number: found.measure.number };
  article = (await db.measureMark.findFirstOrThrow({ where: { target: "ARTICLE" } })).id;
  for (const role of ["viewer", "editor", "coordinator", "secretariat", "admin"] as const) {
    const { id, name, email, memberships } = await makePerson(db, { email: `${role}@example.go.jp`, role });
    const acting = { id: memberships[0]?.id ?? 0, role, ministry: null };
    people.set(role, { userId: id, sessionId: "s", name, email, acting, memberships: [acting] });
  }
});

beforeEach(async () => {
  await db.markDecision.deleteMany();
  await db.activity.deleteMany();
  await db.measureMark.updateMany({ data: { version: 1 } });
});
afterAll(() => db.$disconnect());

function settle(
  choice: "12" | "14" | "VOID" | "REOPENED",
  basedOn = 1,
  more: { role?: Role; mark?: number; requestId?: string } = {},
) {
  const viewer = people.get(more.role ?? "secretariat");
  if (!viewer) throw new Error("no such person");
  const { mark: id = mark.id, requestId = randomUUID() } = more;
  return settleMark(db, viewer, { mark: id, choice, basedOn, requestId, reason: "原本で確かめた。" });
}

describe("settleMark", () => {
  it("assigns a mark: coverage, lists, API follow from today on, not before", async () => {
    const before = await getCoverage(versionId, TODAY);
    expect(before.basis).toMatchObject({ withArticle: 10, withReview: 17, reviewMarks: 17, withoutMark: 31 });
    await settle("14");
    const after = await getCoverage(versionId, TODAY);
    const count = (coverage: typeof before) => {
      const { primary = 0, related = 0 } = coverage.articles.find(({ number }) => number === "14") ?? {};
      return primary + related;
    };
    expect([count(before), count(after)]).toEqual([0, 1]);
    expect(after.basis).toMatchObject({ withReview: 16, reviewMarks: 16 });
    expect(after.settled).toEqual({ assigned: 1, voided: 0 });
    expect(await getCoverage(versionId, YESTERDAY)).toEqual(before);
    const listed = (asOf: string, filter: { article?: string; mark?: "review"; q?: string }) =>
      listMeasures(versionId, asOf, { role: "lead", ...filter });
    expect((await listed(TODAY, { article: "14" })).map(({ number }) => number)).toEqual([mark.number]);
    expect(await listed(YESTERDAY, { article: "14" })).toEqual([]);
    expect(await listed(TODAY, { mark: "review" })).toHaveLength(16);
    expect((await listed(TODAY, { q: "14条" })).map(({ number }) => number)).toContain(mark.number);
    const measure = await getMeasure(versionId, TODAY, mark.number);
    if (!measure) throw new Error("no such measure");
    expect(measureJson(measure, null)).toMatchObject({
      articles: expect.arrayContaining([expect.objectContaining({ article: "14", settled: true })]),
      needsReview: [],
      decisions: [{ verdict: "article", column: "14条", decidedOn: TODAY, reason: "原本で確かめた。" }],
    });
  });

  it("declares a mark 無効: it counts nowhere", async () => {
    await settle("VOID");
    const { basis, settled } = await getCoverage(versionId, TODAY);
    expect(settled).toEqual({ assigned: 0, voided: 1 });
    expect(basis.reviewMarks).toBe(16);
    const none = await listMeasures(versionId, TODAY, { role: "lead", mark: "none" });
    expect(none).toHaveLength(basis.withoutMark);
  });

  it("puts it back to 要確認, and keeps every decision", async () => {
    await settle("12");
    await settle("REOPENED", 2);
    expect((await getCoverage(versionId, TODAY)).basis.reviewMarks).toBe(17);
    expect(await db.markDecision.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { verdict: "ARTICLE", column: "12" },
      { verdict: "REOPENED", column: null },
    ]);
    const history = await db.activity.findMany({ orderBy: { id: "asc" } });
    expect(history).toMatchObject([
      {
        kind: "settleMark",
        subjectType: "measure",
        subjectId: String(mark.measureId),
        after: { choice: "12" },
      },
      { before: { choice: "12" }, after: { choice: "REOPENED" }, reason: "原本で確かめた。" },
    ]);
    await expect(settle("REOPENED", 3)).rejects.toThrow(Invalid);
  });

  it.each(["viewer", "editor", "coordinator", "admin"] as const)("is refused to %s", async (role) => {
    await expect(settle("12", 1, { role })).rejects.toThrow(Forbidden);
    expect(await getMarkVersions(people.get(role) ?? null, mark.measureId)).toBeNull();
    expect(await db.markDecision.count()).toBe(0);
  });

  it("knows 要確認 marks alone", async () => {
    await expect(settle("12", 1, { mark: article })).rejects.toThrow(NotFound);
    await expect(settle("12", 1, { mark: 999_999 })).rejects.toThrow(NotFound);
  });

  it("refuses what began from an older version, and says what stands", async () => {
    await settle("12");
    await expect(settle("VOID")).rejects.toMatchObject({
      name: "Conflict",
      current: {
        version: 2,
        by: "secretariat",
        fields: [{ name: "choice", mine: "VOID", theirs: "12", shown: { theirs: "12条に割り当て" } }],
      },
    });
    expect(await db.markDecision.count()).toBe(1);
    expect(await db.activity.count()).toBe(1);
  });

  it("lets one of two at once through", async () => {
    const results = await Promise.allSettled([settle("12"), settle("14")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: expect.any(Conflict),
    });
    expect(await db.markDecision.count()).toBe(1);
  });

  it("does a request once", async () => {
    const requestId = randomUUID();
    await Promise.all([settle("12", 1, { requestId }), settle("12", 1, { requestId })]);
    await settle("12", 1, { requestId });
    expect(await db.markDecision.count()).toBe(1);
    expect(await db.activity.count()).toBe(1);
  });
});

it("gives the same list for the same decisions, and the printed one without any", async () => {
  const printed = await listAllMeasures(versionId, YESTERDAY);
  await settle("12");
  expect(await listAllMeasures(versionId, YESTERDAY)).toEqual(printed);
  expect(await listAllMeasures(versionId, TODAY)).not.toEqual(printed);
});

describe("with a new version of the 施策集", () => {
  it("decisions go on where the cell says the same, with their days; a changed cell begins undecided", async () => {
    const marks = await db.measureMark.findMany({
      where: { target: "NEEDS_REVIEW" },
      orderBy: { id: "asc" },
      include: { measure: true },
    });
    const [same] = marks;
    const changed = marks.find(({ measureId }) => measureId !== same?.measureId);
    if (!same || !changed) throw new Error("no marks");
    await settle("VOID", 1, { mark: same.id });
    await settle("14", 2, { mark: same.id });
    await settle("12", 1, { mark: changed.id });
    await db.$executeRaw`update mark_decision set recorded_at = recorded_at - interval '2 days' where mark_id = ${same.id}`;
    const edit = (line: number, change: (cells: string[]) => string[]) => (text: string) =>
      withLine(text, line, withCells(change));
    const next = [
      edit(same.measure.line, (cells) => cells.with(1, `${cells[1]}(改)`)),
      edit(changed.measure.line, (cells) => cells.with(changed.cell, "").with(changed.cell - 1, "◎")),
    ].reduce((text, change) => change(text), MEASURES_TEXT);
    const made = await commitImport(db, utf8("next.txt", next), { approve: true });
    if (made.outcome !== "next") throw new Error("no next version");

    const decided = await listAllMeasures(made.version.id, TODAY);
    const marksOf = (number: string) => decided.find((measure) => measure.number === number)?.marks ?? [];
    const went = marksOf(same.measure.number).find(({ cell }) => cell === same.cell);
    expect(went).toMatchObject({ target: "ARTICLE", column: "14", decision: { reason: "原本で確かめた。" } });
    const begins = marksOf(changed.measure.number);
    expect(begins.map(({ cell }) => cell)).toContain(changed.cell - 1);
    expect(await db.markDecision.count({ where: { markId: { in: begins.map(({ id }) => id) } } })).toBe(0);
    const history = (markId: number) =>
      db.markDecision.findMany({
        where: { markId },
        orderBy: { id: "asc" },
        select: { verdict: true, column: true, reason: true, deciderId: true, recordedAt: true },
      });
    expect(await history(went?.id ?? 0)).toEqual(await history(same.id));
    expect(await history(same.id)).toHaveLength(2);
    expect(await db.activity.count({ where: { kind: "settleMark", subjectId: `${same.measureId}` } })).toBe(
      0,
    );
    await settle("VOID", 3, { mark: went?.id ?? 0 });
    await expect(settle("VOID", 3, { mark: same.id })).rejects.toThrow("新しい版が承認されました");
  });
});
