import { dateLabel } from "@/lib/domain/as-of";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import {
  type LatestReport,
  PROGRESS,
  PROGRESS_LABELS,
  type Progress,
  type ProgressCounts,
  REPORT_STATE_LABELS,
} from "@/lib/domain/progress";
import { PROGRESS_MEANINGS, SEVERAL_LEADS_MEANING, STALE_MEANING } from "@/lib/domain/progress-words";
import type { ProgressMark } from "@/lib/tasks/marks";
import type { BarKind, PrintCell, PrintDocument } from "./document";

/** A sign before each 区分, told apart in black and white too. ◎ and ○ are marks of articles, never these. */
const PROGRESS_SIGNS: Record<Progress, string> = {
  COMPLETED: "●",
  ON_TRACK: "→",
  DELAYED: "▲",
  NOT_DUE: "◇",
  UNSCHEDULED: "※",
  CANCELLED: "×",
  UNREPORTED: "?",
};

/** A sign for each part of a bar. */
export const BAR_SIGNS: Record<BarKind, string> = {
  ...PROGRESS_SIGNS,
  PRIMARY: "◎",
  RELATED: "○",
  COUNT: "",
};

/** 「▲遅延(2四半期)」 of a cell of 区分. */
export function markCell(mark: ProgressMark | null, whole: ProgressMark | null = null): PrintCell {
  if (!mark) return "";
  const lines = [
    signed(mark.progress, mark.label),
    ...(mark.stale ? ["報告が古い"] : []),
    ...(whole ? [`工程全体: ${signed(whole.progress, whole.label)}`] : []),
  ];
  const text = lines.join("\n");
  return mark.progress === "DELAYED" ? { text, tone: "late" } : text;
}

/** 「▲遅延(2四半期)」 */
export function signed(progress: Progress, label: string): string {
  return `${PROGRESS_SIGNS[progress]}${label}`;
}

/** 「予定どおり 120件、遅延 30件、…」 */
export function countsText(counts: ProgressCounts): string {
  return PROGRESS.filter((progress) => counts[progress] > 0)
    .map((progress) => `${signed(progress, PROGRESS_LABELS[progress])} ${counts[progress]}件`)
    .join("、");
}

/** 「実施中(2025年9月30日現在)、見込 2026年度2Q」, 「完了(2025年3月31日)」, 「報告なし」. */
export function reportText(report: LatestReport | null): string {
  if (!report) return "報告なし";
  const state = REPORT_STATE_LABELS[report.state];
  if (report.state === "COMPLETED") {
    return report.completedOn === null ? state : `${state}(${dateLabel(report.completedOn)})`;
  }
  const forecast =
    report.forecast === null || report.state === "CANCELLED" ? "" : `、見込 ${quarterLabel(report.forecast)}`;
  return `${state}(${dateLabel(report.effectiveOn)}現在)${forecast}`;
}

/** 凡例 of the 区分. */
export const PROGRESS_NOTES: PrintDocument["notes"][number] = {
  heading: "凡例(進捗区分)",
  lines: [
    ...PROGRESS.map(
      (progress) => `${signed(progress, PROGRESS_LABELS[progress])}: ${PROGRESS_MEANINGS[progress]}`,
    ),
    STALE_MEANING,
    SEVERAL_LEADS_MEANING,
  ],
};

/** Instead of what only a publication would tell. */
export const UNPUBLISHED = "進捗はまだ公表されていません。";

/** Among what a file rests on, where samples count. */
export const SAMPLE_LINE = "サンプルデータ(架空)を含みます。報告などは、実在のものではありません。";
