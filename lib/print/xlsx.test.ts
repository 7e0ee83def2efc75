import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { HARD_TEXTS, sampleDocument } from "./document-fixture";
import { writeXlsx } from "./xlsx";

async function read(document: Parameters<typeof writeXlsx>[0]): Promise<ExcelJS.Worksheet> {
  const bytes = await writeXlsx(document);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

it("merges, fills and repeats as on paper, and keeps texts as texts", async () => {
  const sheet = await read(sampleDocument());
  const { pageSetup, headerFooter } = sheet;
  expect(pageSetup).toMatchObject({ paperSize: 8, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
  expect(pageSetup.printTitlesRow).toBe("4:5");
  expect(headerFooter.oddFooter).toBe("&L&7 デジタル庁 && 出典&R&9 &P / &N");
  const merges = sheet.model.merges;
  expect(merges).toEqual(expect.arrayContaining(["A4:A5", "B4:B5", "C4:D4", "A6:D6", "A7:A8"]));
  const first = sheet.getCell("A7");
  expect(first.type).toBe(ExcelJS.ValueType.String);
  expect(first.value).toBe(HARD_TEXTS.join("\n"));
  expect(sheet.getCell("C7")).toMatchObject({ value: "■", fill: { fgColor: { argb: "FFC5D7FB" } } });
  expect(sheet.getCell("D8").value).toBe("見");
  // Five lines over two rows.
  const heights = [7, 8].map((row) => sheet.getRow(row).height);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(5 * 12.2);
  expect(sheet.getCell("A9").value).toBe("別の取組");
  expect(sheet.getCell(sheet.rowCount, 1).value).toBe("出典: デジタル庁 & 出典");
});

it("continues a row that would be higher than Excel allows", async () => {
  const long = Array.from({ length: 100 }, (_, index) => `第${index}行`);
  const sheet = await read(sampleDocument({ rows: [{ cells: ["取組", long.join("\n"), "", ""] }] }));
  const texts: string[] = [];
  sheet.eachRow((row, number) => {
    expect(row.height ?? 0).toBeLessThanOrEqual(409);
    const { value } = row.getCell(2);
    if (number > 5 && typeof value === "string" && value.startsWith("第")) texts.push(value);
  });
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.join("\n").split("\n")).toEqual(long);
});
