import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { evaluateKpi, KPI_LETTERS } from "@/lib/domain/kpi";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { type KpiLetters, listKpiLetters } from "@/lib/indicators/letter-queries";
import { type IndicatorItem, listIndicators } from "@/lib/indicators/queries";
import { letterProblem, listRatedMeasures } from "@/lib/measures/rated-queries";
import { countSamples } from "@/lib/users/queries";
import { makePerson } from "@/lib/users/test-people";
import { ensureSamples, removeSamplesAsOperator } from "./commands";

const db = database();

beforeAll(async () => {
  await emptyButPlans(db);
});
afterAll(() => db.$disconnect());

it("makes sample indicators with every letter that values can have, counts them and removes them whole", async () => {
  await ensureSamples(db);
  const { kpis } = await countSamples(db);
  expect(kpis).toBeGreaterThan(20);
  const {
    id: userId,
    name,
    email,
    memberships,
  } = await makePerson(db, { email: "v@example.go.jp", role: "viewer" });
  const acting = { id: memberships[0]?.id ?? 0, role: "viewer" as const, ministry: null };
  const viewer = { userId, sessionId: "s", name, email, acting, memberships: [acting] };
  const measures = await db.measure.findMany({ select: { id: true } });
  const letters = new Map<number, KpiLetters>();
  const items: IndicatorItem[] = [];
  for (const { id } of measures) {
    const own = (await listIndicators(viewer, id, "2026-11-22")) ?? [];
    items.push(...own);
    const of = (side: IndicatorItem["side"]) =>
      own
        .filter((item) => item.side === side)
        .map((item) => evaluateKpi(item, item.values.at(-1) ?? null).letter);
    if (own.length > 0) letters.set(id, { progress: of("PROGRESS"), effect: of("EFFECT") });
  }
  expect(new Set(items.map((item) => evaluateKpi(item, item.values.at(-1) ?? null).letter))).toEqual(
    new Set(["A", "B", "N"]),
  );
  // The list of measures has the same letters, and finds by them, for those signed in.
  const { id: versionId } = await db.planVersion.findFirstOrThrow({ where: { plan: { slug: "measures" } } });
  expect(await listKpiLetters(viewer, versionId, "2026-11-22")).toEqual(letters);
  expect(await listKpiLetters(null, versionId, "2026-11-22")).toBeNull();
  for (const kpi of KPI_LETTERS) {
    const found = await listRatedMeasures(viewer, versionId, "2026-11-22", { role: "lead", kpi });
    const expected = [...letters].filter(([, of]) => [...of.progress, ...of.effect].includes(kpi));
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id).sort());
    expect(await letterProblem(viewer, { kpi })).toBeNull();
    expect(await letterProblem(null, { kpi })).toMatchObject({ field: "kpi" });
  }
  expect(await letterProblem(null, { kpi: "UNSET" })).toBeNull();
  // None of it before its day.
  expect(await listKpiLetters(viewer, versionId, "2023-07-09")).toEqual(new Map());
  expect(
    (await Promise.all(measures.map(({ id }) => listIndicators(viewer, id, "2023-07-09")))).flat(),
  ).toEqual([]);
  await ensureSamples(db);
  expect((await countSamples(db)).kpis).toBe(kpis);
  expect(await removeSamplesAsOperator(db)).toMatchObject({ kpis });
  expect(await db.indicator.count()).toBe(0);
  expect(await db.kpiReport.count()).toBe(0);
});
