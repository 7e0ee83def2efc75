import { barOf, type PrintCell, type PrintRow, type PrintTable, textOf, toneOf } from "./document";
import { breakLines, type WidthOf } from "./line-break";
import { LOOKS } from "./looks";

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Sizes of the texts of tables, in points. */
export type Type = {
  size: number;
  /** From one line to the next. */
  leading: number;
  /** Between the text and the edges of its cell, left and right. */
  padding: number;
  /** Above the first line and below the last. */
  gap: number;
  /** Heights above which a row is continued in another one. */
  tallest: number;
};

/** Width of a character in a type of 1 point. */
export type Metrics = { regular: WidthOf; bold: WidthOf };

/** A row with its texts in lines. */
export type LaidRow =
  | { band: string; level: 1 | 2; height: number }
  | {
      cells: readonly PrintCell[];
      lines: readonly (readonly string[])[];
      height: number;
      continues: boolean;
      /** Of the first cell, over the rows that continue it: what the rows together have to have. */
      joinedHeight: number;
    };

/** Rows of a table with their texts in lines and their heights; a row that is too tall becomes several. */
export function layRows(table: PrintTable, type: Type, metrics: Metrics): LaidRow[] {
  return table.rows.flatMap((row): LaidRow[] => {
    if ("band" in row) return [{ ...row, height: type.leading + 2 * type.gap + 1 }];
    return layCells(row, table, type, metrics);
  });
}

function layCells(
  row: Extract<PrintRow, { cells: unknown }>,
  table: PrintTable,
  type: Type,
  metrics: Metrics,
): LaidRow[] {
  const lines = row.cells.map((cell, index) =>
    linesOf(cell, table.columns[index]?.width ?? 0, type, metrics),
  );
  const joinedHeight = heightOf(lines[0]?.length ?? 0, type);
  // A joined first cell stretches over its rows; alone in a row it counts like the others (stretchGroups).
  const tallest = Math.max(1, ...lines.slice(1).map((cell) => cell.length));
  const most = Math.max(1, Math.floor((type.tallest - 2 * type.gap) / type.leading));
  const parts = Math.ceil(tallest / most);
  return Array.from({ length: parts }, (_, part) => {
    const own = lines.map((cell, index) =>
      index === 0 ? (part === 0 ? cell : []) : cell.slice(part * most, (part + 1) * most),
    );
    return {
      cells: part === 0 ? row.cells : row.cells.map((cell) => blanked(cell)),
      lines: own,
      height: heightOf(Math.max(1, ...own.slice(1).map((cell) => cell.length)), type),
      continues: part > 0 || row.continues === true,
      joinedHeight: part === 0 ? joinedHeight : 0,
    };
  });
}

/** A cell that continues one: with its look, its words are in the lines. */
function blanked(cell: PrintCell): PrintCell {
  const tone = toneOf(cell);
  return tone === undefined ? "" : { text: "", tone };
}

function linesOf(cell: PrintCell, width: number, type: Type, metrics: Metrics): string[] {
  const text = textOf(cell);
  if (text === "" || barOf(cell)) return [];
  const tone = toneOf(cell);
  const bold = tone !== undefined && LOOKS[tone].bold === true;
  return breakLines(text, (width * MM - 2 * type.padding) / type.size, bold ? metrics.bold : metrics.regular);
}

/** Height of a cell of some lines, in points. */
export function heightOf(lines: number, { leading, gap }: Type): number {
  return Math.max(1, lines) * leading + 2 * gap;
}

/** Lines of a text of its own, over a width in points. */
export function textLines(text: string, width: number, size: number, widthOf: WidthOf): string[] {
  return breakLines(text, width / size, widthOf);
}
