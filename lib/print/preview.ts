import type { PrintDocument, PrintTable } from "./document";

/** Rows that a preview shows of the first table. */
const SHOWN = 12;

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
  return {
    title,
    asOf,
    lead,
    source,
    first: { ...first, rows: first.rows.slice(0, SHOWN) },
    tables: tables.map(({ name, rows }) => ({ name, rows: rows.filter((row) => "cells" in row).length })),
    more: tables.length > 1 || first.rows.length > SHOWN,
  };
}
