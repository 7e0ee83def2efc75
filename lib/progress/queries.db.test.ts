import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureSamples } from "@/lib/samples/commands";
import { listTasks, selectTasks } from "@/lib/tasks/queries";
import type { ProgressBasis } from "./basis";
import { progressBasis } from "./basis-queries";
import { listTaskFacts } from "./queries";
import { getProgressSummary } from "./summary";

const db = database();
const LIVE: ProgressBasis = { kind: "live" };
let versionId = 0;

beforeAll(async () => {
  await emptyButPlans(db);
  versionId = (await db.planVersion.findFirstOrThrow({ where: { plan: { kind: "ROADMAP" } } })).id;
});

beforeEach(async () => {
  await db.publication.deleteMany();
  await db.report.deleteMany();
  await db.scheduleStatement.deleteMany();
});

const at = (instant: string) => new Date(instant);

async function task(code: string) {
  return db.task.findUniqueOrThrow({
    where: { versionId_code: { versionId, code } },
    include: { ministries: { where: { role: "LEAD" }, orderBy: { position: "asc" } } },
  });
}

/** A report about a task by its first lead, in progress unless said otherwise. */
async function report(code: string, more: Partial<Parameters<typeof db.report.create>[0]["data"]> = {}) {
  const { id, ministries } = await task(code);
  return db.report.create({
    data: {
      taskId: id,
      ministryId: ministries[0]?.ministryId ?? 0,
      state: "IN_PROGRESS",
      effectiveOn: at("2024-03-31T00:00:00Z"),
      recordedAt: at("2024-04-10T01:00:00Z"),
      ...more,
    } as Parameters<typeof db.report.create>[0]["data"],
  });
}

async function fact(code: string, asOf: string, basis: ProgressBasis = LIVE) {
  const facts = await listTaskFacts(versionId, asOf, basis);
  const found = facts.find((entry) => entry.code === code);
  if (!found) throw new Error(`no task ${code}`);
  return found;
}

describe("the state as it stood", () => {
  it("counts a report from the day it was recorded in Japan, and not from its withdrawal on", async () => {
    await report("K02-01", {
      state: "COMPLETED",
      completedOn: at("2024-03-31T00:00:00Z"),
      // 2024-04-10 23:59 in Japan
      recordedAt: at("2024-04-10T14:59:00Z"),
      withdrawnAt: at("2024-05-01T00:00:00Z"),
    });
    expect((await fact("K02-01", "2024-04-09")).progress).toBe("UNREPORTED");
    expect((await fact("K02-01", "2024-04-10")).progress).toBe("COMPLETED");
    expect((await fact("K02-01", "2024-04-30")).progress).toBe("COMPLETED");
    expect((await fact("K02-01", "2024-05-01")).progress).toBe("UNREPORTED");
  });

  it("takes the greatest effectiveOn, then recordedAt, then id as the latest", async () => {
    await report("K02-01", { state: "COMPLETED", effectiveOn: at("2024-03-31T00:00:00Z") });
    await report("K02-01", {
      effectiveOn: at("2024-03-30T00:00:00Z"),
      recordedAt: at("2024-04-11T00:00:00Z"),
    });
    expect((await fact("K02-01", "2024-06-30")).leads[0]?.report?.state).toBe("COMPLETED");
    await report("K02-01", { state: "NOT_STARTED", recordedAt: at("2024-04-10T02:00:00Z") });
    expect((await fact("K02-01", "2024-06-30")).leads[0]?.report?.state).toBe("NOT_STARTED");
    await report("K02-01", { state: "CANCELLED", recordedAt: at("2024-04-10T02:00:00Z") });
    expect((await fact("K02-01", "2024-06-30")).leads[0]?.report?.state).toBe("CANCELLED");
  });

  it("takes the first stated schedule as the plan of a task without a printed one", async () => {
    const { id, ministries } = await task("K01-01");
    const ministryId = ministries[0]?.ministryId ?? 0;
    expect((await fact("K01-01", "2024-06-30")).progress).toBe("UNSCHEDULED");
    const state = (first: number, recordedAt: string) =>
      db.scheduleStatement.create({
        data: {
          taskId: id,
          ministryId,
          quarters: [first, first + 1],
          firstQuarter: first,
          lastQuarter: first + 1,
          effectiveOn: at("2024-01-01T00:00:00Z"),
          recordedAt: at(recordedAt),
        },
      });
    await state(quarterOf(2024, 1), "2024-01-10T00:00:00Z");
    await state(quarterOf(2026, 1), "2024-01-11T00:00:00Z");
    expect(await fact("K01-01", "2024-06-30")).toMatchObject({
      planned: { first: quarterOf(2024, 1), last: quarterOf(2024, 2) },
      stated: true,
      progress: "UNREPORTED",
    });
  });

  it("takes a lead's later stated schedule as its 見込, until it reports again", async () => {
    const { id, ministries } = await task("K01-01");
    const ministryId = ministries[0]?.ministryId ?? 0;
    const state = (first: number, day: string, more: object = {}) =>
      db.scheduleStatement.create({
        data: {
          taskId: id,
          ministryId,
          quarters: [first, first + 1],
          firstQuarter: first,
          lastQuarter: first + 1,
          effectiveOn: at(`${day}T00:00:00Z`),
          recordedAt: at(`${day}T01:00:00Z`),
          ...more,
        },
      });
    const latest = async (asOf: string) => (await fact("K01-01", asOf)).leads[0];
    await state(quarterOf(2024, 1), "2024-01-10");
    await state(quarterOf(2025, 1), "2024-05-10");
    // Without a report it stays 未報告, whatever was stated.
    expect(await latest("2024-06-30")).toMatchObject({ progress: "UNREPORTED", report: null });
    await report("K01-01", { forecastQuarter: quarterOf(2024, 2) });
    expect(await latest("2024-04-30")).toMatchObject({ progress: "ON_TRACK" });
    expect(await latest("2024-06-30")).toMatchObject({
      progress: "DELAYED",
      delay: 4,
      report: { forecast: quarterOf(2025, 2) },
    });
    await report("K01-01", {
      forecastQuarter: quarterOf(2024, 4),
      effectiveOn: at("2024-06-01T00:00:00Z"),
      recordedAt: at("2024-06-01T00:00:00Z"),
    });
    expect(await latest("2024-06-30")).toMatchObject({ delay: 2, report: { forecast: quarterOf(2024, 4) } });
    // Withdrawn: from then on the first one alone is left.
    await state(quarterOf(2026, 1), "2024-06-10", { withdrawnAt: at("2024-06-20T00:00:00Z") });
    expect(await latest("2024-06-15")).toMatchObject({ report: { forecast: quarterOf(2026, 2) } });
    expect(await latest("2024-06-30")).toMatchObject({ report: { forecast: quarterOf(2024, 4) } });
  });

  it("never lets a stated schedule touch a printed one", async () => {
    const { id, ministries, firstQuarter, lastQuarter } = await task("K02-01");
    await db.scheduleStatement.create({
      data: {
        taskId: id,
        ministryId: ministries[0]?.ministryId ?? 0,
        quarters: [quarterOf(2030, 1)],
        firstQuarter: quarterOf(2030, 1),
        lastQuarter: quarterOf(2030, 1),
        effectiveOn: at("2024-01-01T00:00:00Z"),
        recordedAt: at("2024-01-01T00:00:00Z"),
      },
    });
    expect((await fact("K02-01", "2024-06-30")).planned).toEqual({ first: firstQuarter, last: lastQuarter });
  });
});

describe("what the public sees", () => {
  it("is nothing before the first 時点, then the newest one's answers, and never later reports", async () => {
    const published = await report("K02-01", { state: "COMPLETED", completedOn: at("2024-03-31T00:00:00Z") });
    await report("K02-01", {
      state: "CANCELLED",
      effectiveOn: at("2024-04-15T00:00:00Z"),
      recordedAt: at("2024-04-16T00:00:00Z"),
    });
    await db.publication.create({
      data: {
        title: "2024年3月末時点",
        asOf: at("2024-03-31T00:00:00Z"),
        publishedAt: at("2024-05-10T01:00:00Z"),
        reports: { create: { reportId: published.id } },
      },
    });
    expect(await progressBasis(null, "2024-05-09")).toEqual({ kind: "none" });
    const basis = await progressBasis(null, "2024-05-10");
    expect(basis).toMatchObject({ kind: "publication", asOf: "2024-03-31", publishedOn: "2024-05-10" });
    expect((await fact("K02-01", "2024-05-10", basis)).progress).toBe("COMPLETED");
    expect((await fact("K02-01", "2024-05-10")).progress).toBe("CANCELLED");
    const none = await getProgressSummary(versionId, "2024-05-09", { kind: "none" });
    expect(none.counts).toBeNull();
    expect(none.byMinistry.every((ministry) => ministry.counts === null && ministry.late === null)).toBe(
      true,
    );
  });
});

describe("counts", () => {
  it("sum to 717 tasks and 821 leads, and every count equals its list", async () => {
    await ensureSamples(db);
    for (const asOf of ["2023-06-30", "2024-03-31", "2025-12-31", "2026-11-20"]) {
      const summary = await getProgressSummary(versionId, asOf, LIVE);
      const sum = (counts: Record<string, number> | null) =>
        Object.values(counts ?? {}).reduce((all, count) => all + count, 0);
      expect(sum(summary.counts)).toBe(717);
      expect(summary.byMinistry.reduce((all, ministry) => all + sum(ministry.counts), 0)).toBe(821);
      expect(summary.byChapter.reduce((all, chapter) => all + sum(chapter.counts), 0)).toBe(717);
      const scope = { versionId, asOf, basis: LIVE };
      const digital = summary.byMinistry.find((ministry) => ministry.slug === "digital");
      for (const progress of ["DELAYED", "UNREPORTED", "ON_TRACK"] as const) {
        const all = await selectTasks(scope, { progress, role: "lead" });
        expect(all).toHaveLength(summary.counts?.[progress] ?? -1);
        const own = await selectTasks(scope, { progress, role: "lead", ministry: "digital" });
        expect(own).toHaveLength(digital?.counts?.[progress] ?? -1);
      }
    }
  });

  it("makes the same samples every time, all marked as such", async () => {
    const made = await ensureSamples(db);
    expect(made).toBeGreaterThan(1000);
    expect(await ensureSamples(db)).toBe(0);
    expect(await db.report.count({ where: { sample: false } })).toBe(0);
    const first = await db.report.findMany({
      orderBy: { id: "asc" },
      select: { taskId: true, note: true, state: true },
    });
    await db.publication.deleteMany();
    await db.report.deleteMany();
    await db.scheduleStatement.deleteMany();
    await ensureSamples(db);
    const again = await db.report.findMany({
      orderBy: { id: "asc" },
      select: { taskId: true, note: true, state: true },
    });
    expect(again).toEqual(first);
  });
});

describe("lists", () => {
  const scope = () => ({ versionId, asOf: "2024-06-30", basis: LIVE });

  it.each([
    [{ ministry: "digital", role: "lead" as const }, 266],
    [{ ministry: "soumu", role: "lead" as const }, 135],
    [{ chapter: "3-2.5", role: "lead" as const }, 205],
    [{ role: "lead" as const }, 717],
    [{ q: "ＮＩＳＣ", role: "lead" as const }, 35],
    [{ q: "k02-03", role: "lead" as const }, 1],
    [{ q: "_%_%_", role: "lead" as const }, 0],
    [{ q: "' or 1=1 --", role: "lead" as const }, 0],
  ])("finds %j: %i", async (filter, total) => {
    const result = await listTasks(scope(), filter, { page: 1, pageSize: 10 });
    expect(result.total).toBe(total);
    expect(result.items).toHaveLength(Math.min(10, total));
  });

  it("pages without a gap or a repeat", async () => {
    const codes: string[] = [];
    for (let page = 1; page <= 8; page++) {
      const { items } = await listTasks(scope(), { role: "lead" }, { page, pageSize: 100 });
      codes.push(...items.map((item) => item.code));
    }
    expect(codes).toHaveLength(717);
    expect(new Set(codes).size).toBe(717);
  });
});

describe("what is under way in a quarter", () => {
  const codes = async (underway: number) =>
    (await selectTasks({ versionId, asOf: "2024-06-30", basis: LIVE }, { role: "lead", underway })).map(
      ({ code }) => code,
    );

  it("is what is planned for it: printed or first stated, and not the gaps between", async () => {
    // K02-03 is printed for 2022年度3Q, 2024年度3Q and 2026年度3Q.
    expect(await codes(quarterOf(2024, 3))).toContain("K02-03");
    expect(await codes(quarterOf(2024, 2))).not.toContain("K02-03");
    const { id, ministries } = await task("K01-01");
    const quarters = [quarterOf(2024, 1), quarterOf(2025, 1)];
    await db.scheduleStatement.create({
      data: {
        taskId: id,
        ministryId: ministries[0]?.ministryId ?? 0,
        quarters,
        firstQuarter: quarterOf(2024, 1),
        lastQuarter: quarterOf(2025, 1),
        effectiveOn: at("2024-03-31T00:00:00Z"),
        recordedAt: at("2024-04-10T01:00:00Z"),
      },
    });
    expect(await codes(quarterOf(2025, 1))).toContain("K01-01");
    expect(await codes(quarterOf(2024, 3))).not.toContain("K01-01");
    expect(await fact("K01-01", "2024-06-30")).toMatchObject({ stated: true, statedQuarters: quarters });
  });

  it("sums to the 1,370 planned quarters of the roadmap", async () => {
    const counts = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => (await codes(quarterOf(2022, 1) + index)).length),
    );
    expect(counts[0]).toBe(47);
    expect(counts.at(-1)).toBe(52);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1370);
  });
});
