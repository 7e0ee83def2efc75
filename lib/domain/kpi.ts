import { inMillionths } from "./decimal";
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

export const KPI_LETTERS: readonly KpiLetter[] = ["A", "B", "N", "F"];

export function isKpiLetter(text: string): text is KpiLetter {
  return (KPI_LETTERS as readonly string[]).includes(text);
}

/** A number on a day; the number as a decimal text (decimal.ts). */
export type DatedValue = { value: string; date: DateString };

export type Indicator = { initial: DatedValue | null; target: DatedValue | null };

export type KpiEvaluation = {
  letter: KpiLetter;
  /** 達成割合 = (現在 − 初期) / (目標 − 初期) */
  achieved: number | null;
  /** 経過割合: elapsed share of the period at the value's date, 0–1. */
  elapsed: number | null;
};

/**
 * Evaluates a numeric KPI (domain.md section 4); the two shares are compared exactly.
 * F: no quantitative target, no period, or 目標 = 初期. N: no value yet.
 */
export function evaluateKpi({ initial, target }: Indicator, current: DatedValue | null): KpiEvaluation {
  const period = initial && target ? days(target.date) - days(initial.date) : 0;
  const way = initial && target ? inMillionths(target.value) - inMillionths(initial.value) : 0n;
  if (!initial || period <= 0 || way === 0n) return { letter: "F", achieved: null, elapsed: null };
  if (!current) return { letter: "N", achieved: null, elapsed: null };
  const gone = inMillionths(current.value) - inMillionths(initial.value);
  const passed = Math.min(period, Math.max(0, days(current.date) - days(initial.date)));
  // gone/way ≥ passed/period, without a division; a falling target turns both signs.
  const ahead = (gone * BigInt(period) - way * BigInt(passed)) * (way < 0n ? -1n : 1n);
  return { letter: ahead >= 0n ? "A" : "B", achieved: Number(gone) / Number(way), elapsed: passed / period };
}

/** Days since 1970: whole numbers. */
function days(date: DateString): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
