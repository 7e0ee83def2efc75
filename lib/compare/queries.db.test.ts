import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { PROGRESS } from "@/lib/domain/progress";
import { getProgressSummary } from "@/lib/progress/summary";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import type { CompareQuery } from "./filter";
import { compareDays } from "./queries";

const db = database();
let versionId = 0;

beforeAll(async () => {
  await emptyButSamples(db);
  versionId = (await db.planVersion.findFirstOrThrow({ where: { plan: { kind: "ROADMAP" } } })).id;
});

const day = (asOf: string) => ({ asOf, basis: { kind: "live" } as const });
const compare = (from: string, to: string, query: Partial<CompareQuery> = {}, pageSize = 1000) =>
  compareDays(versionId, day(from), day(to), { by: "task", page: 1, ...query }, pageSize);

describe("two days compared", () => {
  it.each([
    [{ by: "task" as const }, 717],
    [{ by: "lead" as const }, 821],
    [{ ministry: "soumu" }, 135],
    [{ ministry: "soumu", by: "lead" as const }, 135],
    [{ ministry: "env" }, 0],
  ])("%j: counts each of %i once, as each day counts them itself", async (query, total) => {
    const [from, to] = ["2024-03-31", "2025-09-30"];
    const result = await compare(from, to, query);
    expect(result.total).toBe(total);
    const days = [from, to].map((asOf) => getProgressSummary(versionId, asOf, { kind: "live" }));
    for (const [side, summary] of (await Promise.all(days)).entries()) {
      const own = summary.byMinistry.filter(({ slug }) => !("ministry" in query) || slug === query.ministry);
      for (const progress of PROGRESS) {
        const counted = PROGRESS.reduce(
          (sum, other) => sum + (side === 0 ? result.table[progress][other] : result.table[other][progress]),
          0,
        );
        const whole =
          "by" in query && query.by === "task"
            ? summary.counts?.[progress]
            : own.reduce((sum, { counts }) => sum + (counts?.[progress] ?? 0), 0);
        expect(counted, `${side} ${progress}`).toBe(whole);
      }
    }
  });

  it("lists exactly the rows behind every number", async () => {
    const [from, to] = ["2024-03-31", "2025-09-30"];
    const all = await compare(from, to);
    for (const change of ["done", "slipped", "began", "recovered", "back", "cancelled"] as const) {
      expect((await compare(from, to, { change })).parts).toHaveLength(all.changes[change]);
    }
    const cell = await compare(from, to, { was: "ON_TRACK", became: "COMPLETED" });
    expect(cell.parts).toHaveLength(all.table.ON_TRACK.COMPLETED);
    expect(cell.parts.every((part) => part.from.mark.progress === "ON_TRACK")).toBe(true);
    const slips = (await compare(from, to, { change: "slipped" })).parts.map(({ slip }) => slip ?? 0);
    expect(slips).toEqual(slips.toSorted((a, b) => b - a));
    expect(slips.reduce((sum, slip) => sum + slip, 0)).toBe(all.slip);
    expect(all.changes.slipped).toBeGreaterThan(0);
    expect(all.changes.done).toBeGreaterThan(0);
  });

  it("finds nothing between a day and itself, and pages without a gap", async () => {
    const same = await compare("2025-09-30", "2025-09-30");
    expect([same.listed, same.slip]).toEqual([0, 0]);
    const whole = (await compare("2024-03-31", "2025-09-30")).parts;
    const first = await compare("2024-03-31", "2025-09-30", {}, 50);
    const second = await compare("2024-03-31", "2025-09-30", { page: 2 }, 50);
    expect([...first.parts, ...second.parts]).toEqual(whole.slice(0, 100));
    expect(first.listed).toBe(whole.length);
  });
});
