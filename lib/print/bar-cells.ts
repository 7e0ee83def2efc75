import { type Bar, barOf, type PrintCell, type PrintRow, type PrintTable, wholeOf } from "./document";
import { placeHeads } from "./head";
import { BAR_SIGNS } from "./words";

/** Cells that a bar is made of. */
const PIECES = 40;

/** A table for a program that draws no bars: every column of bars becomes narrow cells, filled as far as they go. */
export function withBarCells(table: PrintTable): PrintTable {
  const bars = new Set(
    table.rows.flatMap((row) =>
      "cells" in row ? row.cells.flatMap((cell, index) => (barOf(cell) ? [index] : [])) : [],
    ),
  );
  if (bars.size === 0) return table;
  const places = placeHeads(table.head);
  return {
    ...table,
    columns: table.columns.flatMap((column, index) =>
      bars.has(index) ? Array.from({ length: PIECES }, () => ({ width: column.width / PIECES })) : [column],
    ),
    head: table.head.map((_, row) =>
      places
        .filter((place) => place.row === row)
        .map(({ head, column, columns }) => {
          const over = [...bars].filter((index) => index >= column && index < column + columns).length;
          return { ...head, columns: columns + over * (PIECES - 1) };
        }),
    ),
    rows: table.rows.map(
      (row): PrintRow =>
        "band" in row
          ? row
          : { ...row, cells: row.cells.flatMap((cell, index) => (bars.has(index) ? pieces(cell) : [cell])) },
    ),
  };
}

/** The first cell of each part has its sign. */
function pieces(cell: PrintCell): PrintCell[] {
  const bar = barOf(cell);
  if (!bar) return [cell, ...Array.from({ length: PIECES - 1 }, () => "")];
  const filled = filledPieces(bar);
  return Array.from({ length: PIECES }, (_, index) => filled[index] ?? "");
}

function filledPieces(bar: Bar): PrintCell[] {
  const whole = wholeOf(bar);
  let value = 0;
  let end = 0;
  return bar.bar.flatMap((part) => {
    const start = end;
    value += part.value;
    end = Math.round((PIECES * value) / whole);
    return Array.from({ length: end - start }, (_, index) => ({
      text: index === 0 ? BAR_SIGNS[part.kind] : "",
      tone: part.kind,
    }));
  });
}
