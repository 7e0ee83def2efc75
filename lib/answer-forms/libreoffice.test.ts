import { expect, it } from "vitest";
import { KEPT } from "@/lib/domain/hostile-text-fixture";
import { checkParts } from "@/lib/workbooks/check-parts.mjs";
import { convertByLibreOffice, soffice } from "@/lib/workbooks/libreoffice-fixture";
import { readCells } from "@/lib/workbooks/read-cells.mjs";
import { readParts } from "@/lib/workbooks/read-parts.mjs";
import type { AnswerTexts } from "./columns";
import { formOf, parts, previewOf, put, read, UNDER_WAY } from "./form-fixture";
import { readForm } from "./read-form";

/** Texts of one line that a spreadsheet program might take for something else. */
const HARD = [
  "=1+1",
  '=HYPERLINK("https://evil.example","x")',
  "+1",
  "-1+1",
  "@SUM(A1)",
  "'24年度",
  "03-16",
  "1e5",
];
const TEXTS = [...HARD, ...Object.values(KEPT).filter((text) => text === text.trim())];

it("LibreOfficeで保存した回答様式は、書いたとおりに読める", async ({ skip }) => {
  skip(!soffice, "この機械には soffice がありません。");
  const latest: AnswerTexts = { ...UNDER_WAY, note: HARD.join("\n"), reason: "=1+1" };
  const standing = parts(TEXTS.map((_, index) => ({ code: `K10-${index + 10}`, latest })));
  const workbook = await formOf(standing);
  TEXTS.forEach((text, index) => {
    // As a program for spreadsheets writes what begins like an escape of this format.
    put(workbook, index + 3, "note", text.replace(/_(?=x)/g, "_x005F_"));
    if (index % 2 === 0) put(workbook, index + 3, "effectiveOn", new Date("2026-09-30"));
  });
  const written = await read(workbook);
  const saved = await convertByLibreOffice(Buffer.from(await workbook.xlsx.writeBuffer()), "xlsx");
  const bytes = await readParts(saved);
  checkParts(bytes);
  const again = readForm(readCells(bytes));
  expect(again).toEqual(written);
  const { rows, problems } = await previewOf(workbook, standing);
  expect(problems).toEqual([]);
  expect(rows.map(({ texts }) => texts.note)).toEqual(TEXTS);
});
