import ExcelJS from "exceljs";
import { withBarCells } from "./bar-cells";
import { type PrintCell, type PrintDocument, type PrintTable, textOf, toneOf } from "./document";
import { openFonts } from "./fonts";
import { layHead } from "./head";
import { type LaidRow, layRows, type Metrics, MM, type Type, textLines } from "./layout";
import { BAND_LOOKS, HEAD_LOOK, LINE_COLOR, LOOKS, type Look, TEXT_COLOR } from "./looks";

/** Excel's row is at most 409 points high; other fonts than the measured one may be wider and taller. */
const TYPE: Type = { size: 8.4, leading: 12.2, padding: 2.2, gap: 2, tallest: 390 };
/** Of Windows; its lines are low. Where it is not there, the reader's program takes another. */
const FONT = "BIZ UDPゴシック";
const SIZE = 8;
/** Excel takes at most so many characters in a foot. */
const FOOT_LIMIT = 200;
/** A3 */
const PAPER = 8 as ExcelJS.PaperSize;

/**
 * Writes a document as a workbook to be printed: a sheet per table, A3 landscape, as wide as a page, heads
 * repeated, cells merged and filled as on paper. All texts are texts, also those that begin like a formula.
 */
export async function writeXlsx(document: PrintDocument): Promise<Uint8Array> {
  const { metrics } = openFonts();
  const workbook = new ExcelJS.Workbook();
  workbook.title = document.title;
  for (const table of document.tables) addTable(workbook, document, withBarCells(table), metrics);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addTable(
  workbook: ExcelJS.Workbook,
  document: PrintDocument,
  table: PrintTable,
  metrics: Metrics,
): void {
  const sheet = workbook.addWorksheet(sheetName(table.name));
  const count = table.columns.length;
  const width = table.columns.reduce((total, column) => total + column.width * MM, 0);
  for (const [index, column] of table.columns.entries()) {
    sheet.getColumn(index + 1).width = charactersWide(column.width);
  }
  const wide = (text: string, look: Look & { size?: number }) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, count);
    const size = look.size ?? SIZE;
    const lines = textLines(text, width - 4 * TYPE.padding, size * 1.05, metrics.regular).length;
    row.height = lines * size * 1.5 + 3;
    dress(row.getCell(1), look, { size, wrapText: true });
    return row;
  };
  const names = document.tables.length > 1 ? [table.name] : [];
  wide([document.title, ...names].join(" "), { bold: true, size: 14 });
  for (const line of [document.asOf, ...document.lead, ...(table.basis ?? [])]) wide(line, {});
  const headTop = sheet.rowCount + 1;
  addHead(sheet, table, metrics);
  const headBottom = sheet.rowCount;
  if (table.rows.length === 0) wide(table.empty, {});
  addRows(sheet, table, metrics);
  sheet.addRow([]);
  for (const { heading, lines } of document.notes) {
    wide(heading, { bold: true });
    for (const line of lines) wide(line, {});
  }
  wide(`出典: ${document.source}`, {});
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: headBottom, showGridLines: false }];
  sheet.pageSetup = {
    paperSize: PAPER,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.25 },
    printTitlesRow: `${headTop}:${headBottom}`,
  };
  const told = (text: string) => escaped(text).slice(0, FOOT_LIMIT);
  sheet.headerFooter = {
    // The space ends the size: a text may begin with a digit.
    oddHeader: `&L&8 ${told(document.title)}&R&8 ${told(document.asOf).slice(0, 120)}`,
    oddFooter: `&L&7 ${told(document.source)}&R&9 &P / &N`,
  };
}

function addHead(sheet: ExcelJS.Worksheet, table: PrintTable, metrics: Metrics): void {
  const { cells, heights } = layHead(table, TYPE, metrics);
  const top = sheet.rowCount + 1;
  for (const [index, height] of heights.entries()) {
    const row = sheet.getRow(top + index);
    row.height = height;
    // Also the cells that a merge covers: borders are drawn by each of them.
    for (const column of table.columns.keys()) dress(row.getCell(column + 1), HEAD_LOOK, { border: true });
  }
  for (const { column, row, columns, rows, text, tone } of cells) {
    const [first, left] = [top + row, column + 1];
    const cell = sheet.getCell(first, left);
    cell.value = text;
    if (columns > 1 || rows > 1) {
      sheet.mergeCells(first, left, first + rows - 1, left + columns - 1);
    }
    dress(cell, tone ? LOOKS[tone] : HEAD_LOOK, {
      border: true,
      align: "middle",
      wrapText: true,
      size: SIZE - 1,
    });
  }
}

function addRows(sheet: ExcelJS.Worksheet, table: PrintTable, metrics: Metrics): void {
  let group: { top: number; need: number; given: number } | null = null;
  const closeGroup = () => {
    if (!group) return;
    const last = sheet.rowCount;
    const missing = group.need - group.given;
    if (missing > 0) sheet.getRow(last).height = (sheet.getRow(last).height ?? 0) + missing;
    if (last > group.top) sheet.mergeCells(group.top, 1, last, 1);
    group = null;
  };
  for (const row of layRows(table, TYPE, metrics)) {
    if ("band" in row) {
      closeGroup();
      addBand(sheet, row, table.columns.length);
      continue;
    }
    const continues = row.continues && group !== null;
    if (!continues) closeGroup();
    const added = sheet.addRow([]);
    added.height = row.height;
    for (const [index, cell] of row.cells.entries()) {
      fillCell(added.getCell(index + 1), cell, textIn(row, index), table.columns[index]?.align);
    }
    group ??= { top: added.number, need: row.joinedHeight, given: 0 };
    group.given += row.height;
  }
  closeGroup();
}

/** The whole text, which Excel breaks itself; of a row that was too tall the part that stands in this one. */
function textIn(row: Extract<LaidRow, { cells: unknown }>, index: number): string {
  const whole = textOf(row.cells[index]);
  const lines = row.lines[index] ?? [];
  const visible = (text: string) => text.replaceAll(/\s/g, "");
  return visible(whole) === visible(lines.join("")) ? whole : lines.join("\n");
}

function fillCell(
  target: ExcelJS.Cell,
  cell: PrintCell,
  text: string,
  align: "top" | "middle" | undefined,
): void {
  if (text !== "") target.value = text;
  const tone = toneOf(cell);
  dress(target, tone ? LOOKS[tone] : {}, { border: true, align, wrapText: true });
}

function addBand(
  sheet: ExcelJS.Worksheet,
  { band, level, height }: Extract<LaidRow, { band: string }>,
  count: number,
): void {
  const row = sheet.addRow([band]);
  row.height = height + 2;
  sheet.mergeCells(row.number, 1, row.number, count);
  dress(row.getCell(1), BAND_LOOKS[level], { border: true, size: SIZE + 1 });
}

type Dress = { size?: number; border?: boolean; align?: "top" | "middle" | undefined; wrapText?: boolean };

const LINE: Partial<ExcelJS.Border> = { style: "thin", color: { argb: `FF${LINE_COLOR}` } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function dress(
  cell: ExcelJS.Cell,
  look: Look,
  { size = SIZE, border = false, align, wrapText = false }: Dress,
): void {
  cell.style = styleOf(look, size, border, align, wrapText);
}

const styles = new Map<string, Partial<ExcelJS.Style>>();

/** One object for equal looks: thousands of cells have a dozen of them. */
function styleOf(
  { fill, color = TEXT_COLOR, bold }: Look,
  size: number,
  border: boolean,
  align: "top" | "middle" | undefined,
  wrapText: boolean,
): Partial<ExcelJS.Style> {
  const key = [fill, color, bold, size, border, align, wrapText].join();
  const known = styles.get(key);
  if (known) return known;
  const style: Partial<ExcelJS.Style> = {
    // Text, also when somebody goes into the cell and leaves it.
    numFmt: "@",
    font: { name: FONT, size, bold: bold === true, color: { argb: `FF${color}` } },
    alignment: { vertical: align ?? "top", horizontal: align ? "center" : "left", wrapText },
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill}` } } } : {}),
    ...(border ? { border: BORDER } : {}),
  };
  styles.set(key, style);
  return style;
}

/** Excel's unit of width: digits of its standard font, 7 pixels each, beside 5 pixels of edges. */
function charactersWide(millimetres: number): number {
  const pixels = (millimetres / 25.4) * 96;
  return Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);
}

/** In heads and feet & begins a code. */
function escaped(text: string): string {
  return text.replaceAll("&", "&&");
}

/** What Excel takes as the name of a sheet. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, 31);
}
