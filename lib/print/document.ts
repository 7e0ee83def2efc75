import type { Progress } from "@/lib/domain/progress";

/**
 * What is printed (公表用), before it is laid out: the same for PDF and Excel. Plain data, so that it can be
 * handed to the process that writes the file.
 */
export type PrintDocument = {
  title: string;
  /** 「2024年3月31日時点…」: at the head of every page. */
  asOf: string;
  /** Under the title: conditions, numbers, what the rest is based on. */
  lead: readonly string[];
  tables: readonly PrintTable[];
  /** 凡例 and the like, after the tables. */
  notes: readonly { heading: string; lines: readonly string[] }[];
  /** 出典, at the foot of every page. */
  source: string;
};

export type PrintTable = {
  /** Also the name of the sheet. */
  name: string;
  columns: readonly PrintColumn[];
  /** Rows of heads above the columns, repeated on every page. */
  head: readonly (readonly HeadCell[])[];
  rows: readonly PrintRow[];
  /** What stands there instead of rows. */
  empty: string;
};

export type PrintColumn = {
  /** Millimetres. */
  width: number;
  /** Centred, at the top of its row or in the middle; else at the left, at the top. */
  align?: "top" | "middle";
};

/** A head over `columns` columns (1) and `rows` rows of heads (1). */
export type HeadCell = { text: string; columns?: number; rows?: number; tone?: Tone };

export type PrintRow =
  /** A heading over all columns; level 1 begins a part. */
  | { band: string; level: 1 | 2 }
  | {
      cells: readonly PrintCell[];
      /** The first cell is one with that of the row above. */
      continues?: true;
    };

/**
 * A text, or one with a look of its own; where the text is empty, so is the cell. A bar says how many parts of the
 * whole are of each 区分: drawn in PDF, in Excel the text, which says it with signs.
 */
export type PrintCell = string | { text: string; tone: Tone } | { text: string; bar: readonly BarPart[] };

export type BarPart = { progress: Progress; value: number };

/** What a cell is, besides its words: looks.ts says how that looks. Never the only sign of it. */
export type Tone =
  | "plan"
  | "stated"
  | "forecast"
  | "plan-forecast"
  | "done"
  | "now"
  | "late"
  | "strong"
  | "muted";

export function textOf(cell: PrintCell | undefined): string {
  return typeof cell === "object" ? cell.text : (cell ?? "");
}

export function toneOf(cell: PrintCell | undefined): Tone | undefined {
  return typeof cell === "object" && "tone" in cell ? cell.tone : undefined;
}

export function barOf(cell: PrintCell | undefined): readonly BarPart[] {
  return typeof cell === "object" && "bar" in cell ? cell.bar : [];
}
