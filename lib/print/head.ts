import type { HeadCell, PrintTable, Tone } from "./document";
import { heightOf, type Metrics, MM, type Type, textLines } from "./layout";

/** A head where it stands: places from 0, and how many columns and rows it goes over. */
export type PlacedHead = {
  column: number;
  row: number;
  columns: number;
  rows: number;
  lines: readonly string[];
  text: string;
  tone: Tone | undefined;
};

export type LaidHead = { cells: PlacedHead[]; heights: number[] };

/** Where the heads of a table stand, and how high their rows have to be. */
export function layHead(table: PrintTable, type: Type, metrics: Metrics): LaidHead {
  const cells = placeHeads(table.head).map(({ head, ...place }) => {
    const width = table.columns
      .slice(place.column, place.column + place.columns)
      .reduce((total, column) => total + column.width * MM, 0);
    const lines = textLines(head.text, width - 2 * type.padding, type.size, metrics.bold);
    return { ...place, text: head.text, tone: head.tone, lines };
  });
  const heights = table.head.map((_, row) =>
    Math.max(
      type.leading,
      ...cells
        .filter((cell) => cell.row === row && cell.rows === 1)
        .map((cell) => heightOf(cell.lines.length, type)),
    ),
  );
  for (const cell of cells) {
    const last = cell.row + cell.rows - 1;
    const given = heights.slice(cell.row, last + 1).reduce((total, height) => total + height, 0);
    const missing = heightOf(cell.lines.length, type) - given;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return { cells, heights };
}

type Place = { head: HeadCell; column: number; row: number; columns: number; rows: number };

/** Heads fill their row from the left, beside those that reach down from the rows above. */
export function placeHeads(rows: PrintTable["head"]): Place[] {
  const taken = new Set<string>();
  return rows.flatMap((heads, row) => {
    let column = 0;
    return heads.map((head) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const place = { head, column, row, columns: head.columns ?? 1, rows: head.rows ?? 1 };
      for (let down = 0; down < place.rows; down += 1) {
        for (let right = 0; right < place.columns; right += 1) {
          taken.add(`${row + down} ${column + right}`);
        }
      }
      return place;
    });
  });
}
