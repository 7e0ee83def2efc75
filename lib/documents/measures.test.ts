import { describe, expect, it } from "vitest";
import { ARTICLE_COLUMNS } from "@/lib/domain/articles";
import { kpiCellState } from "@/lib/domain/kpi";
import { MEASURES_TEXT, measures } from "./shipped-fixture";

const { document, problems } = measures();
const rows = document.measures;
const marks = rows.flatMap((row) => row.marks);
const measure = (number: string) => rows.find((row) => row.number === number);

/** domain.md section 2: what must come out. */
describe("the shipped measures", () => {
  it("are 64 on 7 pages, without an error and without a date", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(document).toMatchObject({ pages: 7, dated: null });
    expect(rows).toHaveLength(64);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(64);
  });

  it("have 54 marks: 20 of articles, 17 guide flags, 17 要確認", () => {
    const sorts = marks.map((mark) => {
      if (mark.target === "article") return `${mark.column} ${mark.mark === "primary" ? "◎" : "○"}`;
      return mark.target === "guide" ? mark.guide : mark.target;
    });
    const counts = Object.fromEntries(
      [...new Set(sorts)].map((sort) => [sort, sorts.filter((other) => other === sort).length]),
    );
    expect(counts).toEqual({
      "10 ◎": 1,
      "10 ○": 1,
      "11-1-2 ◎": 6,
      "11-1-2 ○": 2,
      "11-3 ◎": 2,
      "12 ◎": 1,
      "15-2 ○": 1,
      "16 ○": 1,
      "17 ◎": 1,
      "17 ○": 1,
      "18 ◎": 1,
      "19 ○": 2,
      prefecture: 7,
      municipality: 10,
      needsReview: 17,
    });
    expect(marks).toHaveLength(54);
    expect(marks.filter(({ target }) => target === "article")).toHaveLength(20);
  });

  it("name only columns of the table of articles", () => {
    const keys = ARTICLE_COLUMNS.map(({ key }) => key);
    for (const mark of marks) if (mark.target === "article") expect(keys).toContain(mark.column);
  });

  it("by measure: 10 with an article, 17 with a 要確認, 31 without a mark", () => {
    const having = (target: string) =>
      rows.filter((row) => row.marks.some((mark) => mark.target === target)).length;
    expect([having("article"), having("needsReview")]).toEqual([10, 17]);
    expect(rows.filter((row) => row.marks.length === 0)).toHaveLength(31);
  });

  it("have 4 KPI 記載なし, 3 「未設定」 and one with its reason", () => {
    const kpis = rows.flatMap(({ kpiProgress, kpiEffect }) => [kpiProgress, kpiEffect]);
    expect(kpis.filter((text) => kpiCellState(text) === "BLANK")).toHaveLength(4);
    expect(kpis.filter((text) => kpiCellState(text) === "UNSET").sort()).toEqual([
      "未設定",
      "未設定",
      "未設定",
      "未設定(令和4年度(2022年度)以降に検討)",
    ]);
  });

  it("have 193 overview items", () => {
    expect(rows.flatMap(({ overview }) => overview)).toHaveLength(193);
    expect(
      rows.flatMap(({ overview }) => overview).filter((item) => item === "" || /^[-－<]/.test(item)),
    ).toEqual([]);
  });

  it("read marks by the place of the ministries", () => {
    expect(measure("03-43")?.marks).toEqual([
      { cell: 6, mark: "primary", target: "article", column: "11-1-2" },
      { cell: 7, mark: "primary", target: "article", column: "11-3" },
      { cell: 14, mark: "related", target: "article", column: "17" },
      { cell: 15, mark: "primary", target: "article", column: "18" },
      { cell: 16, mark: "related", target: "article", column: "19" },
      { cell: 18, mark: "related", target: "guide", guide: "municipality" },
    ]);
    expect(measure("02-06")?.marks).toEqual([{ cell: 18, mark: "primary", target: "needsReview" }]);
    expect(measure("03-43")?.printedCells.find(({ cell }) => cell === 7)).toEqual({
      cell: 7,
      text: "◎",
      header: "11条 3項",
    });
  });

  it("keep every line verbatim, with its number", () => {
    const lines = MEASURES_TEXT.split("\n");
    for (const row of rows) {
      expect(row.sourceText).toBe(lines[row.line - 1]);
      const cells = row.sourceText.split("\t");
      expect([row.kpiProgress, row.kpiEffect, row.overviewText]).toEqual(cells.slice(2, 5));
      expect(row.printedCells.map(({ text }) => text)).toEqual(cells.slice(5));
    }
  });

  it("list the characters that Japanese does not use, with their place", () => {
    const odd = problems.filter(({ code }) => code === "odd-character");
    expect(odd.map(({ page, line, cell }) => [page, line, cell])).toEqual([
      [1, 10, 2],
      [1, 10, 2],
      [5, 57, 4],
    ]);
    expect(odd.map(({ message }) => /「(.)」/.exec(message)?.[1])).toEqual(["设", "计", "发"]);
  });

  it("name their ministries: 経産省 by its alias, 関係府省庁 as text, a unit's ◎ as its ministry's", () => {
    expect(measure("04-01")?.ministries.ministries.at(-1)).toEqual({
      slug: "meti",
      role: "partner",
      units: [],
    });
    expect(measure("03-16")?.ministries.collective).toEqual(["関係府省庁"]);
    expect(measure("04-02")?.ministries.ministries[0]).toMatchObject({ slug: "cas", role: "lead" });
    expect(measure("04-02")?.ministries.ministries[0]?.units).toHaveLength(5);
    expect(
      problems
        .map(({ code }) => code)
        .filter((code) => /ministr|lead/.test(code))
        .sort(),
    ).toEqual(["collective-ministry", "ministry-alias"]);
  });
});
