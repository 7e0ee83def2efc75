import { type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";

/** The plan of a strip in words: 「2022年度1Q〜4Q、2025年度1Q」, 「時期の記載なし」. */
export function planText(quarters: readonly Quarter[], stated: boolean): string {
  if (quarters.length === 0) return "時期の記載なし";
  return `${stated ? "府省庁が示した時期 " : ""}${quarterRunsLabel(quarters)}`;
}
