import type { MinistryNames } from "@/lib/domain/ministry-names";

/** One ◎ or ○ of a measure's line and what the reading rules make of it (推定). */
export type ReadMark = {
  /** 0-based cell of the printed line. */
  cell: number;
  mark: "primary" | "related";
} & (
  | { target: "article"; column: string }
  | { target: "guide"; guide: "prefecture" | "municipality" }
  | { target: "needsReview" }
);

/** A verbatim cell from 5 on, with the heading that the page prints over the same cell. */
export type PrintedCell = { cell: number; text: string; header: string };

/** 施策 */
export type MeasureRow = {
  number: string;
  name: string;
  /** Verbatim KPI cells; an empty one is 記載なし. */
  kpiProgress: string;
  kpiEffect: string;
  overview: string[];
  overviewText: string;
  ministriesText: string;
  ministries: MinistryNames;
  marks: ReadMark[];
  printedCells: PrintedCell[];
  page: number;
  line: number;
  /** Verbatim line. */
  sourceText: string;
};

/** A 施策集 in the order of print. It has no date (日付不明). */
export type MeasuresDocument = {
  kind: "measures";
  title: string;
  dated: null;
  pages: number;
  measures: MeasureRow[];
};
