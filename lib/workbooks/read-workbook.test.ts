import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { checkParts } from "./check-parts.mjs";
import { HOSTILE_WORKBOOKS } from "./hostile-workbooks-fixture";
import { readCells } from "./read-cells.mjs";
import { readParts } from "./read-parts.mjs";
import { readWorkbook } from "./read-workbook";
import { cell, sheetXml, workbook } from "./workbook-fixture";

/** What the reader's process does, here. */
async function read(bytes: Buffer) {
  const parts = await readParts(bytes);
  checkParts(parts);
  return readCells(parts);
}

const cells = async (bytes: Buffer) => (await read(bytes))[0]?.cells;

describe("a hostile file", () => {
  it("is one of at least a hundred", () => expect(HOSTILE_WORKBOOKS.length).toBeGreaterThanOrEqual(100));

  it.each(HOSTILE_WORKBOOKS)("is refused with its reason: %s", async (_name, bytes, reason) => {
    const made = bytes();
    const began = performance.now();
    await expect(read(made)).rejects.toMatchObject({
      name: "Refusal",
      message: expect.stringMatching(reason),
    });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it("costs this process no memory, and others no time", async () => {
    const names = [
      "a sheet of 25 MB",
      "one merge of everything",
      "200,001 cells",
      "the last row",
      "cut at 0.5",
      "a macro",
    ];
    const files = HOSTILE_WORKBOOKS.filter(([name]) => names.includes(name)).map(([, bytes]) => bytes());
    const before = process.memoryUsage().rss;
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const began = performance.now();
    const readings = await Promise.all(files.map((bytes) => readWorkbook(bytes)));
    clearInterval(timer);
    expect(readings.every(({ refusal }) => refusal !== undefined)).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    // The other pages of the server go on between two of these.
    expect(longest).toBeLessThan(2_000);
  });

  it("that takes too long, or too much, ends with its process", async () => {
    const rows = Array.from(
      { length: 19_000 },
      (_, n) =>
        `<row r="${n + 1}">${["A", "B", "C", "D", "E"].map((letter) => cell(letter + (n + 1), "長い文")).join("")}</row>`,
    );
    const large = workbook(sheetXml(rows.join("")));
    expect(await readWorkbook(large, { memoryMb: 256, timeMs: 50 })).toEqual({
      refusal: expect.stringContaining("時間"),
    });
    expect(await readWorkbook(large, { memoryMb: 24, timeMs: 8_000 })).toEqual({
      refusal: expect.stringContaining("メモリ"),
    });
    const enough = { memoryMb: 256, timeMs: 60_000 };
    expect((await readWorkbook(large, enough)).sheets?.[0]?.cells).toHaveLength(95_000);
  });
});

describe("a workbook", () => {
  it("comes as its cells: texts, numbers, days, values of formulas", async () => {
    const made = new ExcelJS.Workbook();
    const sheet = made.addWorksheet("回答");
    sheet.addRow([
      "一\n二",
      5,
      1.5,
      true,
      new Date("2026-09-30"),
      { formula: "1+1", result: 2 },
      "=1+1",
      "髙﨑𠮷葛\u{E0100}",
    ]);
    sheet.getCell("E1").numFmt = "yyyy-mm-dd";
    sheet.addRow([
      { richText: [{ text: "太" }, { text: "字", font: { bold: true } }] },
      { error: "#REF!" },
      "",
    ]);
    made.addWorksheet("隠し", { state: "hidden" });
    const { sheets } = await readWorkbook(Buffer.from(await made.xlsx.writeBuffer()));
    expect(sheets?.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["回答", false],
      ["隠し", true],
    ]);
    expect(sheets?.[0]?.cells).toEqual([
      [1, 1, "text", "一\n二"],
      [1, 2, "number", "5"],
      [1, 3, "number", "1.5"],
      [1, 4, "boolean", "TRUE"],
      [1, 5, "date", "2026-09-30"],
      [1, 6, "number", "2"],
      [1, 7, "text", "=1+1"],
      [1, 8, "text", "髙﨑𠮷葛\u{E0100}"],
      [2, 1, "text", "太字"],
      [2, 2, "error", "エラー値"],
    ]);
  });

  it("knows days by Excel's own Japanese format, which has no text, and those that count from 1904", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const sheet = sheetXml(
      '<row r="1"><c r="A1" s="1"><v>46295</v></c><c r="B1" s="1"><v>46295</v></c><c r="C1"><v>46295</v></c></row>',
    );
    expect(await cells(workbook(sheet, stylesOf(styles)))).toEqual([
      [1, 1, "date", "2026-09-30"],
      [1, 2, "date", "2026-09-30"],
      [1, 3, "number", "46295"],
    ]);
  });

  it("keeps nothing that a database can't", async () => {
    const sheet = sheetXml(
      `<row r="1">${cell("A1", "a_x0000_b_xD800_c")}${cell("B1", "_x005F_x0041_")}</row>`,
    );
    expect(await cells(workbook(sheet))).toEqual([
      [1, 1, "text", "a\uFFFDb\uFFFDc"],
      [1, 2, "text", "_x0041_"],
    ]);
  });
});

/** Styles have to be said where the parts are. */
function stylesOf(styles: string): Record<string, string> {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
  return { "xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": relations, "[Content_Types].xml": types };
}
