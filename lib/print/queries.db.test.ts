import { beforeAll, describe, expect, it } from "vitest";
import { Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureSamples } from "@/lib/samples/commands";
import { barOf, type PrintCell, type PrintDocument, type PrintTable, textOf } from "./document";
import { writePdf } from "./pdf";
import { pdfTexts } from "./pdf-text-fixture";
import type { Print } from "./print-files";
import { openPrint } from "./queries";

const db = database();
const TODAY = "2026-11-22";
/** Only whether there is one matters here. */
const VIEWER = {} as Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  await ensureSamples(db);
});

async function open(print: Print, query = "", viewer: Viewer | null = VIEWER): Promise<PrintDocument> {
  const conditions = async () => ["条件"];
  return (await openPrint(print, new URLSearchParams(query), viewer, TODAY, conditions)).document;
}

function cellsOf({ rows }: PrintTable): (readonly PrintCell[])[] {
  return rows.flatMap((row) => ("cells" in row ? [row.cells] : []));
}

function only({ tables }: PrintDocument): PrintTable {
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

const plain = (text: string) => text.replaceAll(/\s/g, "");

describe("工程表", () => {
  it("is the whole roadmap before anything is published", async () => {
    const document = await open("roadmap", "asOf=2022-04-01", null);
    const table = only(document);
    const cells = cellsOf(table);
    expect(cells).toHaveLength(717);
    expect(table.rows.filter((row) => "cells" in row && !row.continues)).toHaveLength(139);
    const marks = cells.flat().map(textOf);
    expect(marks.filter((text) => text === "■")).toHaveLength(1370);
    expect(marks.filter((text) => ["□", "見", "完"].includes(text))).toEqual([]);
    expect(table.rows.filter((row) => "band" in row && row.level === 1)).toHaveLength(2);
    expect(table.rows.filter((row) => "band" in row && row.level === 2)).toHaveLength(11);
    expect(JSON.stringify(table.head)).not.toContain("進捗区分");
    expect(document.asOf).toContain("進捗はまだ公表されていません");
    expect(document.lead[0]).toBe("717工程(条件)");
  });

  it("says what was planned in words as well, and what was reported", async () => {
    const [byCode, planned] = await Promise.all([
      db.task.findMany({ select: { code: true, title: true, quarters: true } }),
      open("roadmap").then((document) => cellsOf(only(document))),
    ]);
    expect(planned).toHaveLength(byCode.length);
    const first = planned.find((cells) => cells[1] === "K02-02");
    expect(first?.map(textOf)).toContain("2022年度2Q〜3Q、2024年度2Q〜3Q、2026年度2Q〜3Q");
    for (const cells of planned) {
      const [report = "", mark = "", who = ""] = cells.slice(-3).map(textOf);
      expect(report).not.toBe("");
      expect(mark).toMatch(/^[●→▲◇※×?]/u);
      expect(who).not.toBe("");
    }
  });

  it("shows the signed-out what was published, and no more", async () => {
    const [live, published] = await Promise.all([open("roadmap"), open("roadmap", "", null)]);
    expect(published.asOf).toContain("公表にもとづく");
    expect(published.tables).not.toEqual(live.tables);
    expect(published.source).toContain("サンプルデータ(架空)");
  });

  it("has the rows of the page's conditions, and refuses what the page refuses", async () => {
    const late = cellsOf(only(await open("roadmap", "ministry=soumu&progress=DELAYED&group=ministry")));
    const facts = await db.report.count();
    expect(facts).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(0);
    for (const cells of late) expect(textOf(cells.at(-2))).toContain("▲遅延");
    const refused = (query: string, viewer: Viewer | null = VIEWER) =>
      expect(open("roadmap", query, viewer), query).rejects.toBeInstanceOf(Invalid);
    await refused("ministry=nobody");
    await refused("asOf=2099-01-01");
    await refused("ministry=soumu&ministry=moj");
    await refused("progress=DELAYED&asOf=2022-04-01", null);
  });

  it("has every text of the plan in its PDF, in the order of the pages", async () => {
    const document = await open("roadmap");
    const pages = pdfTexts(await writePdf(document));
    const text = pages.join("");
    const tasks = await db.task.findMany({
      select: { code: true, title: true },
      orderBy: { position: "asc" },
    });
    let from = 0;
    for (const { code, title } of tasks) {
      const at = text.indexOf(`${code}${plain(title)}`, from);
      expect(at, code).toBeGreaterThan(-1);
      from = at;
    }
    expect(text).not.toContain("〓");
    expect(text).not.toContain("\uFFFD");
  });
});

describe("施策集", () => {
  it("has the marks of the articles as the law's columns stand, KPIs as printed", async () => {
    const document = await open("measures", "asOf=2022-04-01", null);
    const cells = cellsOf(only(document));
    expect(cells).toHaveLength(64);
    const marks = cells.flatMap((row) => row.slice(2, 14).map(textOf));
    expect(marks.filter((text) => text === "◎")).toHaveLength(12);
    expect(marks.filter((text) => text === "○")).toHaveLength(8);
    const reviews = cells.flatMap((row) => textOf(row[14]).match(/[◎○]/gu) ?? []);
    expect(reviews).toHaveLength(17);
    expect(cells.flatMap((row) => row.slice(15, 17).filter((cell) => cell === "○"))).toHaveLength(17);
    const kpis = cells.flatMap((row) => row.slice(18, 20).map(textOf));
    expect(kpis.filter((text) => text === "記載なし")).toHaveLength(4);
    expect(kpis.filter((text) => text.startsWith("未設定"))).toHaveLength(4);
    const named = only(document)
      .head.flat()
      .map(({ text }) => text);
    expect(named).toContain("11条1項・2項");
  });

  it("names what the font cannot show, instead of leaving it out", async () => {
    const text = pdfTexts(await writePdf(await open("measures"))).join("");
    expect(text).toContain("フォントにない文字です:U+8BBE、U+8BA1、U+53D1");
  });
});

describe("府省庁別", () => {
  it("begins with what is late, its reason and its new date", async () => {
    const document = await open("ministry", "ministry=soumu");
    const [late, overdue, tasks, measures] = document.tables;
    if (!late || !overdue || !tasks || !measures) throw new Error("too few tables");
    expect(document.title).toBe("総務省の工程と施策");
    expect(cellsOf(tasks)).toHaveLength(135);
    const delayed = cellsOf(tasks).filter((cells) => textOf(cells.at(-2)).startsWith("▲遅延"));
    expect(cellsOf(late)).toHaveLength(delayed.length);
    for (const cells of cellsOf(late)) {
      expect(textOf(cells[0])).toMatch(/^▲\d+四半期$/);
      expect(textOf(cells[5])).not.toBe("");
    }
    expect(cellsOf(measures).length).toBeGreaterThan(0);
    expect(document.lead.join()).toContain("主担当135件");
  });

  it("has no 区分 for the signed-out before the first publication, and needs a ministry", async () => {
    const document = await open("ministry", "ministry=soumu&asOf=2022-04-01", null);
    expect(document.tables.map(({ name }) => name)).toEqual(["工程(主担当)", "施策(主担当・連携)"]);
    for (const query of ["", "ministry=nobody", "ministry=%20"]) {
      await expect(open("ministry", query), query).rejects.toBeInstanceOf(Invalid);
    }
  });
});

describe("概要", () => {
  it("counts the tasks, each ministry's own and each 分野's, and draws them", async () => {
    const document = await open("summary", "asOf=2026-11-01&from=2026-09-30");
    const [trend, coverage, ministries, chapters, counts, changed, late] = document.tables;
    if (!trend || !coverage || !ministries || !chapters || !counts || !changed || !late)
      throw new Error("too few tables");
    const numbers = (table: PrintTable) =>
      cellsOf(table).map((cells) => ({
        total: Number(textOf(cells[1])),
        bar: barOf(cells[2])?.bar.reduce((sum, { value }) => sum + value, 0),
        counts: cells.slice(3, 10).reduce((sum, cell) => sum + Number(textOf(cell)), 0),
      }));
    const rows = [...numbers(trend), ...numbers(ministries), ...numbers(chapters)];
    for (const { total, bar, counts: sum } of rows) expect([bar, sum]).toEqual([total, total]);
    const [whole, ...own] = numbers(ministries);
    expect(numbers(trend)).toHaveLength(8);
    expect(numbers(trend).at(-1)).toEqual(whole);
    expect(textOf(cellsOf(trend).at(-2)?.[0])).toBe("2026年9月30日(2026年度2Q末)");
    expect(coverage.basis?.[0]).toContain("抜粋64施策: 条が読み取れたもの10、要確認17、印なし31");
    expect(cellsOf(coverage).map((cells) => [textOf(cells[2]), textOf(cells[3])].join("/"))).toEqual([
      "1/1",
      "7/2",
      "1/0",
      "0/0",
      "0/0",
      "0/1",
      "0/1",
      "1/1",
      "1/0",
      "0/2",
    ]);
    expect(whole?.total).toBe(717);
    expect(own.reduce((sum, { total }) => sum + total, 0)).toBe(821);
    expect(numbers(chapters).reduce((sum, { total }) => sum + total, 0)).toBe(717);
    expect(cellsOf(counts)).toHaveLength(6);
    const slipped = cellsOf(counts).find((cells) => cells[0] === "遅れが増えた")?.[1];
    expect(cellsOf(changed).filter((cells) => textOf(cells[0]).startsWith("遅れが増えた"))).toHaveLength(
      Number(slipped),
    );
    const delayed = cellsOf(ministries)
      .slice(1)
      .map((cells) => Number(textOf(cells[5])));
    expect(cellsOf(late)).toHaveLength(delayed.reduce((sum, count) => sum + count, 0));
  });

  it("says that nothing is published yet, and refuses a later day to compare with", async () => {
    const document = await open("summary", "asOf=2022-04-01", null);
    const [, coverage, ...others] = document.tables;
    expect(others.flatMap(cellsOf)).toEqual([]);
    expect(coverage && cellsOf(coverage)).toHaveLength(10);
    expect(pdfTexts(await writePdf(document)).join("")).toContain("進捗はまだ公表されていません。");
    await expect(open("summary", "asOf=2026-06-30&from=2026-07-01")).rejects.toBeInstanceOf(Invalid);
  });
});
