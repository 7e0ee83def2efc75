import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadProgress } from "@/lib/domain/progress";
import type { TaskItem, TaskMinistryItem } from "@/lib/tasks/queries";
import { arrangeRoadmap } from "./arrange";

const NOW = 2024 * 4;
const MINISTRIES = ["digital", "soumu", "mhlw"].map((slug) => ({ slug, name: `${slug}省` }));

function ministry(slug: string, forecast: number | null, lead = true): TaskMinistryItem {
  const report = { state: "IN_PROGRESS" as const, forecast, completedOn: null, effectiveOn: "2024-04-10" };
  const planned = { first: NOW - 2, last: NOW + 1 };
  return {
    slug,
    name: `${slug}省`,
    role: lead ? "LEAD" : "PARTNER",
    units: slug === "soumu" ? ["統計局"] : [],
    progress: lead ? { ...leadProgress(planned, report, NOW), report } : null,
  };
}

function task(
  code: string,
  chapter: number,
  ministries: TaskMinistryItem[],
  more: Partial<TaskItem> = {},
): TaskItem {
  const leads = ministries.flatMap(({ progress }) => (progress ? [progress] : []));
  const late = leads.find((lead) => lead.progress === "DELAYED");
  return {
    code,
    part: { number: "3-1", title: "第3-1 政策群" },
    chapter: { key: `3-1.${chapter}`, number: chapter, title: "分野" },
    sections: [{ number: 1, title: "節" }],
    initiative: "(1) 節 ・取組",
    title: "取組内容",
    quarters: [NOW - 2, NOW - 1, NOW, NOW + 1],
    planned: { first: NOW - 2, last: NOW + 1 },
    stated: false,
    statedQuarters: [],
    ministries,
    ministriesText: "",
    progress: late?.progress ?? leads[0]?.progress ?? null,
    delay: late?.delay ?? null,
    source: { page: 2, line: 1 },
    ...more,
  };
}

const OPTIONS = { group: "chapter", sort: "printed", ministry: undefined, isOpen: () => true } as const;

describe("arrangeRoadmap", () => {
  it("keeps the printed order in 分野, and names a 取組 once", () => {
    const items = [
      task("K02-01", 2, [ministry("digital", null)]),
      task("K02-02", 2, [ministry("digital", null)]),
      task("K03-01", 3, [ministry("soumu", null), ministry("mhlw", null, false)]),
    ];
    const [first, second] = arrangeRoadmap(items, MINISTRIES, OPTIONS);
    expect(first).toMatchObject({ key: "3-1.2", part: "第3-1 政策群", label: "2. 分野", total: 2 });
    expect(first?.rows.map(({ initiative }) => initiative)).toEqual([
      { above: "(1) 節", heading: "・取組", page: 2 },
      null,
    ]);
    expect(second?.rows[0]?.who).toBe("soumu省(統計局)、mhlw省(連携)");
  });

  it("sends no rows of a folded group, and counts them all the same", () => {
    const items = [task("K02-01", 2, [ministry("digital", NOW + 3)])];
    const [group] = arrangeRoadmap(items, MINISTRIES, { ...OPTIONS, isOpen: () => false });
    expect(group).toMatchObject({ open: false, rows: [], total: 1, scheduled: 1 });
    expect(group?.counts?.DELAYED).toBe(1);
  });

  it("shows a ministry's own 区分 and 見込, and the task's beside it where it differs", () => {
    const items = [task("K02-01", 2, [ministry("digital", null), ministry("soumu", NOW + 3)])];
    const own = arrangeRoadmap(items, MINISTRIES, { ...OPTIONS, ministry: "digital" })[0]?.rows[0];
    expect(own).toMatchObject({
      mark: { progress: "ON_TRACK" },
      whole: { label: "遅延(2四半期)" },
      forecast: null,
    });
    const all = arrangeRoadmap(items, MINISTRIES, OPTIONS)[0]?.rows[0];
    expect(all).toMatchObject({ mark: { progress: "DELAYED" }, whole: null, forecast: NOW + 3 });
  });

  it("has no 区分 before the first publication", () => {
    const silent = { ...ministry("digital", null), progress: null };
    const items = [task("K02-01", 2, [silent], { progress: null })];
    const [group] = arrangeRoadmap(items, MINISTRIES, OPTIONS);
    expect(group?.counts).toBeNull();
    expect(group?.rows[0]).toMatchObject({ mark: null, whole: null, forecast: null });
  });

  it("sorts within a group; what has no date or delay comes last, equal ones as printed", () => {
    const unknown = { quarters: [], planned: null };
    const items = [
      task("K02-01", 2, [ministry("digital", null)], unknown),
      task("K02-02", 2, [ministry("digital", NOW + 2)]),
      task("K02-03", 2, [ministry("digital", NOW + 5)], { planned: { first: NOW - 6, last: NOW + 4 } }),
      task("K02-04", 2, [ministry("digital", null)]),
    ];
    const codes = (sort: "start" | "end" | "delay") =>
      arrangeRoadmap(items, MINISTRIES, { ...OPTIONS, sort })[0]?.rows.map(({ code }) => code);
    expect(codes("start")).toEqual(["K02-03", "K02-02", "K02-04", "K02-01"]);
    expect(codes("end")).toEqual(["K02-02", "K02-04", "K02-03", "K02-01"]);
    expect(codes("delay")).toEqual(["K02-03", "K02-02", "K02-01", "K02-04"]);
  });

  it("loses and doubles no task: by 分野 each once, by ministry once for each lead", () => {
    const roles = fc.uniqueArray(fc.constantFrom("digital", "soumu", "mhlw"), { minLength: 1 });
    const items = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), roles)).map((list) =>
      list
        .sort(([a], [b]) => a - b)
        .map(([chapter, slugs], index) =>
          task(
            `K01-${index}`,
            chapter,
            slugs.map((slug) => ministry(slug, null)),
          ),
        ),
    );
    fc.assert(
      fc.property(items, (list) => {
        const codes = (group: "chapter" | "ministry") =>
          arrangeRoadmap(list, MINISTRIES, { ...OPTIONS, group })
            .flatMap(({ rows }) => rows.map(({ code }) => code))
            .sort();
        expect(codes("chapter")).toEqual(list.map(({ code }) => code).sort());
        const led = list.flatMap(({ code, ministries }) => ministries.map(() => code));
        expect(codes("ministry")).toEqual(led.sort());
      }),
    );
  });
});
