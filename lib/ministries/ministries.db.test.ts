import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { listMeasures } from "@/lib/measures/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { getProgressSummary } from "@/lib/progress/summary";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import { selectTasks } from "@/lib/tasks/queries";
import { getMinistryMeasures, getMinistryTasks } from "./profile";
import { listMinistriesOn } from "./queries";
import { listMinistryRows } from "./rows";

const db = database();
const TODAY = "2026-11-22";
const LIVE: ProgressBasis = { kind: "live" };
let roadmap = 0;
let catalogue = 0;

beforeAll(async () => {
  await emptyButSamples(db);
  const versionOf = async (kind: "ROADMAP" | "MEASURES") =>
    (await db.planVersion.findFirstOrThrow({ where: { plan: { kind } } })).id;
  roadmap = await versionOf("ROADMAP");
  catalogue = await versionOf("MEASURES");
});

const scopeAt = (asOf: string, basis: ProgressBasis = LIVE) => ({ versionId: roadmap, asOf, basis });

describe("what the ministries carry", () => {
  it("has the leads of the documents: 821 on 717 tasks", async () => {
    const rows = await listMinistryRows(scopeAt("2024-03-31"), catalogue);
    expect(rows).toHaveLength(22);
    const leads = Object.fromEntries(rows.map(({ slug, tasks }) => [slug, tasks.lead]));
    expect(leads).toMatchObject({
      digital: 266,
      soumu: 135,
      cas: 58,
      mhlw: 58,
      mext: 56,
      cao: 53,
      moj: 36,
      maff: 35,
      mlit: 34,
      npa: 26,
      meti: 21,
      mofa: 18,
      isa: 8,
      jma: 7,
      cfa: 6,
      mof: 2,
      mod: 2,
      ppc: 0,
      env: 0,
    });
    expect(Object.values(leads).reduce((sum, value) => sum + value, 0)).toBe(821);
  });

  it.each(["2023-06-30", "2026-11-20"])("counts what lists count as of %s", async (asOf) => {
    const rows = await listMinistryRows(scopeAt(asOf), catalogue);
    const summary = await getProgressSummary(roadmap, asOf, LIVE);
    for (const { slug, tasks, measures, counts, longest } of rows) {
      const same = summary.byMinistry.find((entry) => entry.slug === slug);
      if (same) expect(counts).toEqual(same.counts);
      expect(longest ?? 0).toBe(same?.late?.longest ?? 0);
      for (const role of ["lead", "partner"] as const) {
        expect(await selectTasks(scopeAt(asOf), { ministry: slug, role })).toHaveLength(tasks[role]);
        expect(await listMeasures(catalogue, TODAY, { ministry: slug, role })).toHaveLength(measures[role]);
      }
    }
  });

  it("shows no 区分 before the first publication", async () => {
    const rows = await listMinistryRows(scopeAt("2026-11-20", { kind: "none" }), catalogue);
    expect(rows.every(({ counts, longest }) => counts === null && longest === null)).toBe(true);
    expect(rows.find(({ slug }) => slug === "digital")?.tasks.lead).toBe(266);
  });

  it("leaves out a ministry that carries nothing", async () => {
    await db.ministry.create({ data: { slug: "new", name: "新設庁", position: 99 } });
    const rows = await listMinistryRows(scopeAt("2024-03-31"), catalogue);
    expect(rows.map(({ slug }) => slug)).not.toContain("new");
    const empty = await getMinistryTasks(scopeAt("2024-03-31"), "new");
    expect(empty).toMatchObject({ count: { lead: 0, partner: 0 }, units: [] });
    await db.ministry.delete({ where: { slug: "new" } });
  });

  it("lists the ministries of a day by their periods, both ends within", async () => {
    const valid = { validFrom: new Date("2024-04-01"), validTo: new Date("2025-03-31") };
    await db.ministry.create({ data: { slug: "new", name: "新設庁", position: 99, ...valid } });
    const has = async (day: string) => (await listMinistriesOn(day)).some(({ slug }) => slug === "new");
    expect(await has("2024-03-31")).toBe(false);
    expect(await has("2024-04-01")).toBe(true);
    expect(await has("2025-03-31")).toBe(true);
    expect(await has("2025-04-01")).toBe(false);
    expect(await listMinistriesOn("2000-01-01")).toHaveLength(22);
    await db.ministry.delete({ where: { slug: "new" } });
  });
});

describe("the page of a ministry", () => {
  it.each([
    ["soumu", "2026-11-20"],
    ["digital", "2024-03-31"],
    ["cas", "2025-12-31"],
  ])("lists of %s as of %s exactly what the filters select", async (ministry, asOf) => {
    const scope = scopeAt(asOf);
    const { count, units, quarters, progress } = await getMinistryTasks(scope, ministry);
    const select = (filter: object) => selectTasks(scope, { ministry, role: "lead", ...filter });
    expect(await select({})).toHaveLength(count.lead);
    expect(await select({ role: "partner" })).toHaveLength(count.partner);
    const late = await select({ progress: "DELAYED" });
    expect(progress?.late.map(({ code }) => code).sort()).toEqual(late.map(({ code }) => code).sort());
    expect(progress?.counts.UNREPORTED).toBe((await select({ progress: "UNREPORTED" })).length);
    expect(progress?.whole.leads).toBe(821);
    for (const { unit, count: parts } of units) expect(await select({ unit })).toHaveLength(parts);
    for (const { quarter, starting, ending } of quarters) {
      expect(await select({ starts: quarter })).toHaveLength(starting.total);
      expect(await select({ ends: quarter })).toHaveLength(ending.total);
    }
  });

  it("puts the longest delay first, with the latest report's reason and 見込", async () => {
    const { progress } = await getMinistryTasks(scopeAt("2026-11-20"), "digital");
    const late = progress?.late ?? [];
    expect(late.length).toBeGreaterThan(5);
    const delays = late.map(({ delay }) => delay);
    expect(delays).toEqual([...delays].sort((a, b) => b - a));
    for (const { code, reason, forecast } of late) {
      const latest = await db.report.findFirst({
        where: { task: { code, versionId: roadmap }, ministry: { slug: "digital" }, withdrawnAt: null },
        orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
      });
      expect({ code, reason, forecast }).toEqual({
        code,
        reason: latest?.reason ?? null,
        forecast: latest?.forecastQuarter ?? null,
      });
    }
  });

  it("tells nothing of reports before the first publication", async () => {
    const tasks = await getMinistryTasks(scopeAt("2026-11-20", { kind: "none" }), "digital");
    expect(tasks.progress).toBeNull();
    const named = tasks.quarters.flatMap(({ starting, ending }) => [...starting.named, ...ending.named]);
    expect(named.every(({ mark }) => mark === null)).toBe(true);
    expect(tasks.count.lead).toBe(266);
  });

  it("counts measures by article as the filters do, and names the units", async () => {
    const { lead, partner, articles, units, basis } = await getMinistryMeasures(catalogue, TODAY, "cas");
    expect([lead.length, partner.length]).toEqual([9, 10]);
    expect(basis.measures).toBe(9);
    expect(units.map(({ unit }) => unit)).toContain("IT室");
    for (const { number: article, ...counts } of articles) {
      for (const role of ["lead", "partner"] as const) {
        for (const mark of ["primary", "related"] as const) {
          const list = await listMeasures(catalogue, TODAY, { article, ministry: "cas", role, mark });
          expect(list, `${article} ${role} ${mark}`).toHaveLength(counts[role][mark]);
        }
      }
    }
  });
});
