/**
 * A cell that is not empty: row and column (from 1), what it is, and its text. Dates are `YYYY-MM-DD`, numbers as
 * JavaScript writes them, of a formula the value that was saved with it.
 */
export type SheetCell = [
  row: number,
  column: number,
  kind: "text" | "number" | "date" | "boolean" | "error",
  text: string,
];

/** A cell with a colour, also without a text: row and column (from 1), and a number for its look, equal for equal looks. */
export type FilledCell = [row: number, column: number, fill: number];

/** A sheet as it is in a workbook, row by row; `filled` where there is any. */
export type Sheet = { name: string; hidden: boolean; cells: SheetCell[]; filled?: FilledCell[] };

/** 「B12」 */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
