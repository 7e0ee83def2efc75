import { type PrintDocument, type PrintRow, type PrintTable, textOf } from "./document";

/** Rows that a preview shows of the first table; fewer where they are full of words. */
const SHOWN = 12;
const CHARACTERS = 2_500;

/** The beginning of a document for print, as it stands on its first page, and what else is in it. */
export type PrintPreview = Pick<PrintDocument, "title" | "asOf" | "lead" | "source"> & {
  /** The first table, with its first rows. */
  first: PrintTable;
  /** All tables, with the number of their rows. */
  tables: { name: string; rows: number }[];
  /** More rows, or more tables, than are shown. */
  more: boolean;
};

/** @returns null for a document without a table */
export function previewOf({ title, asOf, lead, source, tables }: PrintDocument): PrintPreview | null {
  const [first] = tables;
  if (!first) return null;
  const rows = beginning(first.rows);
  return {
    title,
    asOf,
    lead,
    source,
    first: { ...first, rows },
    tables: tables.map(({ name, rows }) => ({ name, rows: rows.filter((row) => "cells" in row).length })),
    more: tables.length > 1 || first.rows.length > rows.length,
  };
}

/** About as much as fits a page. */
function beginning(rows: readonly PrintRow[]): PrintRow[] {
  let characters = 0;
  return rows.slice(0, SHOWN).filter((row) => {
    const fits = characters < CHARACTERS;
    characters += "band" in row ? 0 : row.cells.reduce((sum, cell) => sum + textOf(cell).length, 0);
    return fits;
  });
}
