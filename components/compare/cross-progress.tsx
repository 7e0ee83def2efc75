import { HeatmapTable } from "@/components/charts/heatmap-table";
import { PROGRESS_ORDER } from "@/components/progress/progress-style";
import { PROGRESS_LABELS, type Progress, type ProgressCounts } from "@/lib/domain/progress";

/**
 * From which 区分 to which: every part counts once.
 * @param hrefOf the rows behind a number; undefined sides are free
 */
export function CrossProgress({
  table,
  total,
  caption,
  hrefOf,
}: {
  table: Record<Progress, ProgressCounts>;
  total: number;
  caption: string;
  hrefOf: (was: Progress | undefined, became: Progress | undefined) => string;
}) {
  const heads = PROGRESS_ORDER.map((key) => ({ key, label: PROGRESS_LABELS[key] }));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const progressOf = (key: string) => PROGRESS_ORDER.find((entry) => entry === key);
  return (
    <HeatmapTable
      caption={caption}
      rowHead="元の区分 ↓ 先の区分 →"
      rows={heads}
      columns={heads}
      cell={(row, column) => {
        const [was, became] = [progressOf(row), progressOf(column)];
        return was && became ? { value: table[was][became], href: hrefOf(was, became) } : undefined;
      }}
      rowTotal={(row) => {
        const was = progressOf(row);
        const value = was ? sum(PROGRESS_ORDER.map((became) => table[was][became])) : 0;
        return { value, href: hrefOf(was, undefined) };
      }}
      columnTotal={(column) => {
        const became = progressOf(column);
        const value = became ? sum(PROGRESS_ORDER.map((was) => table[was][became])) : 0;
        return { value, href: hrefOf(undefined, became) };
      }}
      total={{ value: total }}
    />
  );
}
