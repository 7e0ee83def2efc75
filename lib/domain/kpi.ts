import type { DateString } from "./fiscal-quarter";

/** A KPI cell as printed: an unset KPI is 未設定, a blank one 記載なし; neither is ever 0. */
export type KpiCellState = "BLANK" | "UNSET" | "STATED";

export const KPI_CELL_LABELS: Record<KpiCellState, string> = {
  BLANK: "記載なし",
  UNSET: "未設定",
  STATED: "記載あり",
};

/** How a KPI cell is to be read; 「未設定(令和4年度…)」 counts as 未設定. */
export function kpiCellState(printed: string): KpiCellState {
  const text = printed.trim();
  if (text === "") return "BLANK";
  return /^未設定(?:[(（].*[)）])?$/su.test(text) ? "UNSET" : "STATED";
}

/** A: 達成割合が経過割合以上, B: 未満, N: データ未取得, F: 定量的な評価の対象外. The 凡例 is always printed: plans use such letters differently. */
export type KpiLetter = "A" | "B" | "N" | "F";

export type Indicator = {
  initial: { value: number; date: DateString } | null;
  target: { value: number; date: DateString } | null;
};

export type KpiEvaluation = {
  letter: KpiLetter;
  /** 達成割合 = (現在 − 初期) / (目標 − 初期) */
  achieved: number | null;
  /** 経過割合: elapsed share of the period at the value's date, 0–1. */
  elapsed: number | null;
};

/**
 * Evaluates a numeric KPI (domain.md section 4).
 * F: no quantitative target, no period, or 目標 = 初期. N: no value yet.
 */
export function evaluateKpi(
  indicator: Indicator,
  current: { value: number; date: DateString } | null,
): KpiEvaluation {
  const { initial, target } = indicator;
  const period = initial && target ? days(target.date) - days(initial.date) : 0;
  if (!initial || !target || period <= 0 || target.value === initial.value) {
    return { letter: "F", achieved: null, elapsed: null };
  }
  if (!current) return { letter: "N", achieved: null, elapsed: null };
  const achieved = (current.value - initial.value) / (target.value - initial.value);
  const elapsed = Math.min(1, Math.max(0, (days(current.date) - days(initial.date)) / period));
  return { letter: achieved >= elapsed ? "A" : "B", achieved, elapsed };
}

function days(date: DateString): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
