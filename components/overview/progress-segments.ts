import type { ChartSegment } from "@/components/charts/chart-data";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "@/components/progress/progress-style";
import { PROGRESS_LABELS, type Progress, type ProgressCounts } from "@/lib/domain/progress";

/**
 * Counts of 区分 as parts of a bar, in the order of all charts.
 * @param hrefOf address of the rows behind a 区分
 */
export function progressSegments(
  counts: ProgressCounts,
  hrefOf: (progress: Progress) => string,
): (ChartSegment & { key: Progress })[] {
  return PROGRESS_ORDER.map((progress) => ({
    key: progress,
    label: PROGRESS_LABELS[progress],
    value: counts[progress],
    href: hrefOf(progress),
    ...PROGRESS_STYLE[progress],
  }));
}
