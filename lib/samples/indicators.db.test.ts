import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/test-database";
import { evaluateKpi } from "@/lib/domain/kpi";
import { importShippedDocuments } from "@/lib/imports/shipped-documents";
import { listIndicators } from "@/lib/indicators/queries";
import { countSamples } from "@/lib/users/queries";
import { makePerson } from "@/lib/users/test-people";
import { ensureSamples, removeSamplesAsOperator } from "./commands";

const db = database();

beforeAll(async () => {
  await emptyDatabase(db);
  await importShippedDocuments(db);
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
  const items = (
    await Promise.all(measures.map(({ id }) => listIndicators(viewer, id, "2026-11-22")))
  ).flatMap((list) => list ?? []);
  expect(new Set(items.map((item) => evaluateKpi(item, item.values.at(-1) ?? null).letter))).toEqual(
    new Set(["A", "B", "N"]),
  );
  // None of it before its day.
  expect(
    (await Promise.all(measures.map(({ id }) => listIndicators(viewer, id, "2023-07-09")))).flat(),
  ).toEqual([]);
  await ensureSamples(db);
  expect((await countSamples(db)).kpis).toBe(kpis);
  expect(await removeSamplesAsOperator(db)).toMatchObject({ kpis });
  expect(await db.indicator.count()).toBe(0);
  expect(await db.kpiReport.count()).toBe(0);
});
