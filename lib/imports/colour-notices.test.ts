import { expect, it } from "vitest";
import { ROADMAP_TEXT, roadmap } from "@/lib/documents/shipped-fixture";
import { checkParts } from "@/lib/workbooks/check-parts.mjs";
import { readCells } from "@/lib/workbooks/read-cells.mjs";
import { readParts } from "@/lib/workbooks/read-parts.mjs";
import { cell, sheetXml, workbook } from "@/lib/workbooks/workbook-fixture";
import { colourNotices } from "./colour-notices";
import { workbookText } from "./workbook-text";

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
/** Formats of cells: 0 plain, 1 blue, 2 white, 3 white of the theme, 4 grey of the theme, 5 blue as a band. */
const STYLES = `<?xml version="1.0"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
${solid('rgb="FF3366CC"')}${solid('rgb="FFFFFFFF"')}${solid('theme="0"')}${solid('theme="0" tint="-0.15"')}</fills>
<cellXfs count="5">${[0, 2, 3, 4, 5].map((fill) => `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0"/>`).join("")}</cellXfs>
<dxfs count="1"><dxf>${solid('rgb="FF00FF00"')}</dxf></dxfs></styleSheet>`;

/** The shipped roadmap as a workbook, some of whose cells stand as they are said to: 「E28」 → XML of the cell. */
async function notices(over: Readonly<Record<string, string>>) {
  const rows = ROADMAP_TEXT.split("\n").map((line, row) => {
    const cells = line.split("\t").map((text, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      return (
        over[address] ??
        (text === "" ? "" : cell(address, text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")))
      );
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const bytes = workbook(sheetXml(rows.join("")), { "xl/styles.xml": STYLES });
  const parts = await readParts(bytes);
  checkParts(parts);
  const read = workbookText(readCells(parts));
  if ("refusal" in read) throw new Error(read.refusal);
  const { document } = roadmap(read.text);
  return { document, messages: colourNotices(document, read.coloured).map(({ message }) => message) };
}

const filled = (address: string, style: number) => ({ [address]: `<c r="${address}" s="${style}"/>` });

it("names what is marked by colour alone, at the task and its cells", async () => {
  // K02-03 is planned in 2022年度3Q, 2024年度3Q and 2026年度3Q: columns E, M and U of row 28.
  const bars = { ...filled("E28", 1), ...filled("F28", 1), ...filled("M28", 1), ...filled("U28", 4) };
  const { document, messages } = await notices({ ...bars, ...filled("E29", 1) });
  expect(document.tasks.find(({ code }) => code === "K02-03")?.quarters).toEqual([]);
  expect(messages).toEqual([
    "2ページ 28行目: K02-03: シート「Sheet1」のE28〜F28、M28、U28は、色だけで文字がないため、計画の四半期として読んでいません。この工程は時期未定になります。",
    "2ページ 29行目: K02-04: シート「Sheet1」のE29は、色だけで文字がないため、計画の四半期として読んでいません。",
  ]);
});

it("says nothing of white, of colours outside of the quarters, and of rows that are coloured as a whole", async () => {
  const title = (address: string) => ({ [address]: cell(address, "取組").replace("<c ", '<c s="1" ') });
  expect((await notices({ ...filled("F28", 2), ...filled("G28", 3), ...filled("A28", 1) })).messages).toEqual(
    [],
  );
  expect((await notices({ ...title("B28"), ...filled("F28", 1) })).messages).toEqual([]);
  expect((await notices({})).messages).toEqual([]);
});
