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
  /** 凡例 and the like. */
  notes: readonly { heading: string; lines: readonly string[] }[];
  /** In PDF the notes stand after so many tables, and else after all. Every sheet of Excel has them. */
  notesAfter?: number;
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
  /** Under its name: what its numbers rest on. */
  basis?: readonly string[];
  /** Begins a page. */
  newPage?: true;
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
 * whole are of each kind: drawn in PDF, in Excel filled cells; the numbers stand beside it.
 */
export type PrintCell = string | { text: string; tone: Tone } | Bar;

/** As long as its cell is wide where its parts make up `whole`; without it they always do. */
export type Bar = { bar: readonly BarPart[]; whole?: number };

export type BarPart = { kind: BarKind; value: number };

/** 区分, marks of articles (◎, ○), or a mere number. */
export type BarKind = Progress | "PRIMARY" | "RELATED" | "COUNT";

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
  | "muted"
  | BarKind;

export function textOf(cell: PrintCell | undefined): string {
  if (typeof cell !== "object") return cell ?? "";
  return "text" in cell ? cell.text : "";
}

export function toneOf(cell: PrintCell | undefined): Tone | undefined {
  return typeof cell === "object" && "tone" in cell ? cell.tone : undefined;
}

export function barOf(cell: PrintCell | undefined): Bar | undefined {
  return typeof cell === "object" && "bar" in cell ? cell : undefined;
}

/** What the parts of a bar make up, and what its cell is as wide as. */
export function wholeOf({ bar, whole }: Bar): number {
  return whole ?? bar.reduce((sum, { value }) => sum + value, 0);
}
