import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { cellXml, columnName, type SheetCell } from "./sheet-cell";
import {
  contentTypesXml,
  filterRange,
  PACKAGE_RELATIONS_XML,
  SHEET_HEAD,
  STYLES_XML,
  workbookRelationsXml,
  workbookXml,
} from "./workbook-parts";

/** A worksheet whose first row is its header. */
export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  name: string;
  columns: readonly { head: string /** In characters. */; width: number }[];
  /** Rows below the header, some at a time; asked for when all sheets before it are written. */
  rows: () => Iterable<readonly (readonly SheetCell[])[]> | AsyncIterable<readonly (readonly SheetCell[])[]>;
};

/** Rows that a worksheet can have, with the header. */
const MOST_ROWS = 1_048_576;

/**
 * A workbook (XLSX, ECMA-376), from its first byte on. No row is kept: each is written and compressed as it comes, and
 * no more are asked for than are taken.
 */
export async function* workbookBytes(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  const opened: Readable[] = [];
  const sizes: number[] = [];
  const add = (path: string, text: () => Iterable<string> | AsyncIterable<string>) =>
    zip.addReadStreamLazy(path, (give) => {
      const stream = Readable.from(text(), { highWaterMark: 1 });
      stream.on("error", (error) => output.destroy(error));
      opened.push(stream);
      give(null, stream);
    });
  add("[Content_Types].xml", () => [contentTypesXml(sheets.length)]);
  add("_rels/.rels", () => [PACKAGE_RELATIONS_XML]);
  add("xl/_rels/workbook.xml.rels", () => [workbookRelationsXml(sheets.length)]);
  add("xl/styles.xml", () => [STYLES_XML]);
  for (const [index, sheet] of sheets.entries()) {
    add(`xl/worksheets/sheet${index + 1}.xml`, () =>
      sheetXml(sheet, index === 0, (rows) => sizes.push(rows)),
    );
  }
  // Last, since it says how many rows can be filtered.
  add("xl/workbook.xml", () => [
    workbookXml(
      sheets.map(({ name, columns }, index) => ({
        name,
        filtered: { columns: columns.length, rows: sizes[index] ?? 1 },
      })),
    ),
  ]);
  zip.end();
  zip.on("error", (error: Error) => output.destroy(error));
  try {
    yield* output;
  } finally {
    // Who goes away early leaves no reading behind.
    for (const stream of opened) stream.destroy();
  }
}

async function* sheetXml(
  { columns, rows }: Sheet,
  first: boolean,
  written: (rows: number) => void,
): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnName(index));
  let number = 0;
  const rowXml = (cells: readonly SheetCell[]) => {
    number += 1;
    if (number > MOST_ROWS) throw new Error(`more than ${MOST_ROWS} rows`);
    return `<row r="${number}">${cells.map((cell, index) => cellXml(`${letters[index]}${number}`, cell)).join("")}</row>`;
  };
  const cols = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${SHEET_HEAD}<sheetViews><sheetView ${first ? 'tabSelected="1" ' : ""}workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
<sheetFormatPr defaultRowHeight="18.75"/><cols>${cols.join("")}</cols><sheetData>\
${rowXml(columns.map(({ head }) => ({ kind: "head", value: head })))}`;
  for await (const batch of rows()) yield batch.map(rowXml).join("");
  written(number);
  yield `</sheetData><autoFilter ref="${filterRange({ columns: columns.length, rows: number })}"/></worksheet>`;
}
