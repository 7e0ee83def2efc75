import type { Indicator, KpiEvaluation, KpiLetter } from "./kpi";

/** What a letter means: the 凡例, printed wherever letters stand. */
export const KPI_LETTER_WORDS: Record<KpiLetter, { short: string; meaning: string }> = {
  A: { short: "経路以上", meaning: "達成割合が、経過割合以上" },
  B: { short: "経路未満", meaning: "達成割合が、経過割合を下回る" },
  N: { short: "値なし", meaning: "値がまだ報告されていない" },
  F: {
    short: "対象外",
    meaning: "目標値、初期値や期間がない、または目標値が初期値と同じで、割合を計算できない",
  },
};

/** How the shares are computed. */
export const KPI_SHARE_WORDS =
  "達成割合は(現在の値−初期値)÷(目標値−初期値)、経過割合は初期値の日から目標値の日までのうち、値の日までに過ぎた割合です。";

/** Why an indicator has its letter, in a sentence. */
export function kpiReason(indicator: Indicator, evaluation: KpiEvaluation): string {
  const { letter, achieved, elapsed } = evaluation;
  if (achieved !== null && elapsed !== null) {
    const compared = letter === "A" ? "以上" : "未満";
    return `達成割合${percent(achieved)}が、経過割合${percent(elapsed)}${compared}です。`;
  }
  if (letter === "N") return "値がまだ報告されていません。";
  const { initial, target } = indicator;
  if (!target) return "目標値がないため、評価の対象外です。";
  if (!initial) return "初期値がないため、評価の対象外です。";
  if (target.date <= initial.date) return "初期値から目標値までの期間がないため、評価の対象外です。";
  return "目標値が初期値と同じため、評価の対象外です。";
}

/** 「45.3%」, cut so that what is below a share is never shown as it. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
