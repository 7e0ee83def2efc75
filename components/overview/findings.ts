import type { ProgressCounts } from "@/lib/domain/progress";

/** 「10.5%」; 「—」 of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)}%`;
}

/** What the bar of all tasks says. */
export function totalFinding(total: number, counts: ProgressCounts): string {
  const { COMPLETED, ON_TRACK, DELAYED } = counts;
  return [
    `全${number(total)}工程のうち、完了は${number(COMPLETED)}件(${percent(COMPLETED, total)})、`,
    `予定どおりは${number(ON_TRACK)}件(${percent(ON_TRACK, total)})、`,
    `遅延は${number(DELAYED)}件(${percent(DELAYED, total)})です。`,
  ].join("");
}

/** What is not known, and stands apart. */
export function unreportedFinding({ UNREPORTED }: ProgressCounts): string {
  return UNREPORTED === 0
    ? "未報告の工程はありません。"
    : `未報告が${number(UNREPORTED)}件あり、予定どおりには数えていません。`;
}

/** The same of the tasks that have a planned period. */
export function plannedFinding(planned: { total: number; counts: ProgressCounts }): string {
  const { total, counts } = planned;
  return `計画期間のある${number(total)}工程に限ると、予定どおりは${number(counts.ON_TRACK)}件(${percent(counts.ON_TRACK, total)})、遅延は${number(counts.DELAYED)}件(${percent(counts.DELAYED, total)})です。`;
}

type MinistryCounts = { name: string; leads: number; counts: ProgressCounts };

/** Which ministry has the most delayed parts, and which the greatest share of them. */
export function ministryFinding(rows: readonly MinistryCounts[]): string {
  const most = Math.max(0, ...rows.map(({ counts }) => counts.DELAYED));
  if (most === 0) return "遅延と区分された工程はありません。";
  const first = rows.filter(({ counts }) => counts.DELAYED === most);
  if (first.length > 3) return `遅延は、最も多い府省庁で${number(most)}件です。`;
  const names = first.map(
    ({ name, leads }) => `${name}(主担当${number(leads)}件のうち${number(most)}件、${percent(most, leads)})`,
  );
  return `遅延が最も多いのは、${names.join("と")}です。`;
}

/** How many parts are late, and how late the latest is. */
export function delayFinding(rows: readonly { late: { delayed: number; longest: number } | null }[]): string {
  const delayed = rows.reduce((sum, { late }) => sum + (late?.delayed ?? 0), 0);
  if (delayed === 0) return "遅延と区分された工程はありません。";
  const longest = Math.max(...rows.map(({ late }) => late?.longest ?? 0));
  return `主担当ごとに数えた遅延は${number(delayed)}件、遅れは最大で${longest}四半期です。`;
}

function number(value: number): string {
  return value.toLocaleString("ja-JP");
}
