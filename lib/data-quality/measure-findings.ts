import { type KpiCellState, kpiCellState } from "@/lib/domain/kpi";
import type { MeasureContent } from "@/lib/measures/content-queries";

/** A mark that the reading rules cannot place (要確認). */
export type ReviewMark = {
  number: string;
  name: string;
  mark: "PRIMARY" | "RELATED";
  /** 0-based. */
  cell: number;
  /** What stands above the cell; empty: nothing. */
  header: string;
  page: number;
  line: number;
};

/** A KPI cell that states nothing. */
export type KpiFinding = {
  number: string;
  name: string;
  kpi: "progress" | "effect";
  state: Exclude<KpiCellState, "STATED">;
  /** As printed. */
  text: string;
};

/** 要確認 marks in the printed order. */
export function findReviewMarks(measures: readonly MeasureContent[]): ReviewMark[] {
  return measures.flatMap(({ number, name, marks, printedCells, source }) =>
    marks
      .filter(({ target }) => target === "NEEDS_REVIEW")
      .map(({ mark, cell }) => ({
        number,
        name,
        mark,
        cell,
        header: printedCells.find((printed) => printed.cell === cell)?.header ?? "",
        ...source,
      })),
  );
}

/** KPI cells that are 記載なし or 未設定, in the printed order. */
export function findKpiCells(measures: readonly MeasureContent[]): KpiFinding[] {
  return measures.flatMap(({ number, name, kpiProgress, kpiEffect }) =>
    (
      [
        ["progress", kpiProgress],
        ["effect", kpiEffect],
      ] as const
    ).flatMap(([kpi, text]) => {
      const state = kpiCellState(text);
      return state === "STATED" ? [] : [{ number, name, kpi, state, text }];
    }),
  );
}
