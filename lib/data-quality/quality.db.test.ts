import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { listMeasures } from "@/lib/measures/queries";
import { type DataQuality, getDataQuality } from "./quality";

const db = database();
const TODAY = "2026-11-22";
const versions = { roadmap: 0, measures: 0 };
let all: DataQuality;

beforeAll(async () => {
  await emptyButPlans(db);
  const versionOf = async (kind: "ROADMAP" | "MEASURES") =>
    (await db.planVersion.findFirstOrThrow({ where: { plan: { kind } } })).id;
  versions.roadmap = await versionOf("ROADMAP");
  versions.measures = await versionOf("MEASURES");
  all = await getDataQuality(versions, TODAY, undefined);
});

describe("what the documents do not say", () => {
  it("counts what domain.md says must come out", () => {
    expect(all.tasks).toBe(717);
    expect(all.measures).toBe(64);
    expect(all.schedules.tasks).toHaveLength(717 - 264);
    expect(all.recovered).toHaveLength(19);
    expect(all.review).toHaveLength(17);
    expect(new Set(all.review.map(({ number }) => number)).size).toBe(17);
    const count = (state: string) => all.kpis.filter((kpi) => kpi.state === state).length;
    expect([count("BLANK"), count("UNSET")]).toEqual([4, 4]);
    expect(all.odd.map(({ number }) => number)).toEqual(["02-10", "02-10", "05-35"]);
    expect(all.aliases).toMatchObject([{ alias: "経産省", number: "04-01", ministry: { slug: "meti" } }]);
    expect(all.collective).toMatchObject([{ number: "03-16", kind: "measure" }]);
    expect(all.units.find(({ unit }) => unit === "NISC")).toMatchObject({
      ministry: { slug: "cas" },
      tasks: 35,
    });
  });

  it("says where the tasks without a schedule stand, and who leads them", () => {
    const { markless, byMinistry, tasks } = all.schedules;
    expect(markless.pages).toBe(28);
    expect(tasks.length - markless.tasks).toBe(3);
    expect(byMinistry.reduce((sum, { leads }) => sum + leads, 0)).toBe(821);
  });

  it("names the file, its hash and when it was imported", async () => {
    const version = await db.planVersion.findUniqueOrThrow({ where: { id: versions.roadmap } });
    expect(all.imports.roadmap).toMatchObject({
      fileName: "roadmap-2023-06.txt",
      sha256: version.sha256,
      encoding: "UTF-8",
      pages: 43,
      rows: 717,
    });
    expect(new Date(all.imports.roadmap?.importedAt ?? "").getTime()).toBe(
      Math.floor(version.importedAt.getTime() / 1000) * 1000,
    );
  });

  it("narrows everything to what one ministry leads", async () => {
    for (const { slug, missing } of all.schedules.byMinistry) {
      const own = await getDataQuality(versions, TODAY, slug);
      expect(own.schedules.tasks, slug).toHaveLength(missing);
      const listed = await listMeasures(versions.measures, TODAY, {
        ministry: slug,
        role: "lead",
        mark: "review",
      });
      expect(new Set(own.review.map(({ number }) => number)).size, slug).toBe(listed.length);
      expect(own.units).toEqual(all.units.filter(({ ministry }) => ministry.slug === slug));
    }
  });

  it("has nothing to say before the first import", async () => {
    const none = await getDataQuality({ roadmap: null, measures: null }, TODAY, undefined);
    expect(none).toMatchObject({ tasks: 0, review: [], imports: { roadmap: null, measures: null } });
  });
});
