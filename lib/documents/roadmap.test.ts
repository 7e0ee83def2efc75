import { describe, expect, it } from "vitest";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { MINISTRIES, ROADMAP_TEXT, roadmap } from "./shipped-fixture";

const { document, problems } = roadmap();
const { tasks, initiatives, chapters, sections } = document;

/** domain.md section 2: what must come out. */
describe("the shipped roadmap", () => {
  it("has 43 pages, 2 parts, 139 initiatives and 717 tasks, without an error", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(document).toMatchObject({
      pages: 43,
      dated: "2023年6月",
      title: "デジタル社会の実現に向けた重点計画 工程表",
    });
    expect(document.parts.map(({ number }) => number)).toEqual(["3-1", "3-2"]);
    expect(initiatives).toHaveLength(139);
    expect(tasks).toHaveLength(717);
  });

  it("has 11 chapters of their sizes", () => {
    const size = (key: string) =>
      tasks.filter((task) => initiatives[task.initiative]?.chapter === key).length;
    expect(chapters.map(({ key }) => [key, size(key)])).toEqual([
      ["3-1.2", 4],
      ["3-1.3", 3],
      ["3-1.4", 44],
      ["3-1.5", 6],
      ["3-1.6", 73],
      ["3-2.1", 116],
      ["3-2.2", 190],
      ["3-2.3", 14],
      ["3-2.4", 7],
      ["3-2.5", 205],
      ["3-2.6", 55],
    ]);
    expect(chapters.map(({ title }) => title)).toContain("サイバーセキュリティ等の安全・安心の確保");
  });

  it("has 264 schedules of 1,370 quarters, 17 of them with a gap", () => {
    const scheduled = tasks.map(({ quarters }) => quarters).filter(({ length }) => length > 0);
    expect(scheduled).toHaveLength(264);
    expect(scheduled.flat()).toHaveLength(1370);
    const gaps = scheduled.filter(
      (quarters) => (quarters.at(-1) ?? 0) - (quarters[0] ?? 0) + 1 !== quarters.length,
    );
    expect(gaps).toHaveLength(17);
    const perQuarter = Array.from({ length: 20 }, (_, index) => {
      const quarter = quarterOf(2022, 1) + index;
      return scheduled.filter((quarters) => quarters.includes(quarter)).length;
    });
    expect(perQuarter).toEqual([
      47, 65, 74, 61, 79, 89, 89, 85, 82, 76, 78, 76, 67, 65, 64, 62, 55, 52, 52, 52,
    ]);
  });

  it("names the leads: 821 on 717 tasks, 75 tasks with several", () => {
    const leads = tasks.map(({ ministries }) => ministries.ministries.filter(({ role }) => role === "lead"));
    const count = (slug: string) => leads.flat().filter((lead) => lead.slug === slug).length;
    const counts = MINISTRIES.map(({ name, slug }) => [name, count(slug)] as const).filter(
      ([, number]) => number > 0,
    );
    expect(Object.fromEntries(counts)).toEqual({
      デジタル庁: 266,
      総務省: 135,
      内閣官房: 58,
      厚生労働省: 58,
      文部科学省: 56,
      内閣府: 53,
      法務省: 36,
      農林水産省: 35,
      国土交通省: 34,
      警察庁: 26,
      経済産業省: 21,
      外務省: 18,
      出入国在留管理庁: 8,
      気象庁: 7,
      こども家庭庁: 6,
      財務省: 2,
      防衛省: 2,
    });
    expect(leads.flat()).toHaveLength(821);
    expect(leads.filter(({ length }) => length > 1)).toHaveLength(75);
    expect(leads.filter(({ length }) => length === 0)).toEqual([]);
  });

  it("recovers the 19 lines that lost their leading cell", () => {
    expect(tasks.filter(({ recovered }) => recovered)).toHaveLength(19);
    const task = tasks.find(({ line }) => line === 108);
    expect(task).toMatchObject({
      code: "K05-11",
      printedTitle: "G7会合を踏まえた国際連携の検討・実施",
      quarters: [2023, 2024].flatMap((year) => [1, 2, 3, 4].map((number) => quarterOf(year, number))),
      ministriesText: "デジタル庁、内閣官房",
    });
    expect(initiatives[task?.initiative ?? -1]?.line).toBe(98);
  });

  it("numbers tasks by page and line within it", () => {
    expect(tasks.find(({ code }) => code === "K02-03")).toMatchObject({
      page: 2,
      line: 28,
      printedTitle: "政府統一基準の改定案に係る各省意見照会",
    });
    expect(new Set(tasks.map(({ code }) => code)).size).toBe(717);
    expect(tasks.every(({ code, page }) => code.startsWith(`K${String(page).padStart(2, "0")}-`))).toBe(true);
  });

  it("keeps every line verbatim, with its number", () => {
    const lines = ROADMAP_TEXT.split("\n");
    for (const task of tasks) {
      expect(task.sourceText).toBe(lines[task.line - 1]);
      expect(task.sourceText).toContain(task.printedTitle);
      expect(task.sourceText).toContain(task.ministriesText);
    }
    for (const { line, printed } of initiatives) expect(lines[line - 1]?.split("\t")[0]).toBe(printed);
  });

  it("carries 節 on, and keeps both of two", () => {
    const titles = (line: number) => {
      const initiative = initiatives[tasks.find((task) => task.line === line)?.initiative ?? -1];
      return initiative?.sections.map((index) => `(${sections[index]?.number}) ${sections[index]?.title}`);
    };
    expect(titles(80)).toEqual([
      "(1) 連携体制",
      "(2) 基礎的な開発能力の構築・強化や包括的データ戦略に基づくデータ整備",
    ]);
    expect(titles(90)).toEqual(["(3) 当面重点的に取り組むべき事項"]);
    expect(titles(14)).toEqual(["(3) デジタル田園都市国家構想の実現に向けた重点検討課題"]);
    expect(titles(885)).toEqual(["(2) デジタル人材の育成・確保に向けた取組"]);
    expect(titles(840)).toEqual(["(4) デジタル社会に必要な技術の研究開発・実証の推進"]);
    expect(sections).toHaveLength(22);
    expect(initiatives.every((initiative) => initiative.sections.length > 0)).toBe(true);
  });

  it("says what it had to do, with page and line", () => {
    const count = (code: string) => problems.filter((problem) => problem.code === code).length;
    expect([count("recovered-line"), count("arrow-page"), count("no-schedule")]).toEqual([19, 28, 3]);
    expect(problems).toHaveLength(50);
    expect(problems.every(({ page, line }) => page !== null && line !== null)).toBe(true);
  });
});
