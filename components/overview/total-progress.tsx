import { ChartLegend } from "@/components/charts/chart-legend";
import { Figure } from "@/components/charts/figure";
import { StackedBarChart } from "@/components/charts/stacked-bar-chart";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { PROGRESS_LABELS, type Progress, type ProgressCounts } from "@/lib/domain/progress";
import { addressOf } from "@/lib/request/address";
import type { FigureContext } from "./figure-context";
import { percent, plannedFinding, totalFinding, unreportedFinding } from "./findings";
import { progressSegments } from "./progress-segments";
import { ProgressTable } from "./progress-table";

/** The numbers people come for; 未報告 is none of the others. */
const TILES = ["COMPLETED", "ON_TRACK", "DELAYED", "UNREPORTED"] as const satisfies readonly Progress[];

/** On plan against late, over all tasks; 未報告 stands in a bar of its own. */
export function TotalProgress({
  total,
  counts,
  planned,
  context,
}: {
  total: number;
  counts: ProgressCounts;
  planned: { total: number; stated: number; counts: ProgressCounts | null };
  context: FigureContext;
}) {
  const hrefOf = (progress: Progress) => addressOf("/tasks", { asOf: context.asOf, progress });
  const segments = progressSegments(counts, hrefOf);
  const bar = (key: string, label: string, unreported: boolean) => ({
    key,
    label,
    segments: segments.map((segment) =>
      (segment.key === "UNREPORTED") === unreported ? segment : { ...segment, value: 0 },
    ),
  });
  return (
    <Figure
      id="total"
      level={2}
      title="予定どおりと遅延:全体"
      asOf={context.asOfLabel}
      finding={
        <>
          <p>{totalFinding(total, counts)}</p>
          <p>{unreportedFinding(counts)}</p>
          {planned.counts ? <p>{plannedFinding({ total: planned.total, counts: planned.counts })}</p> : null}
        </>
      }
      legend={
        <>
          <StatTiles>
            {TILES.map((progress) => (
              <StatTile
                key={progress}
                label={PROGRESS_LABELS[progress]}
                value={counts[progress]}
                unit="工程"
                href={hrefOf(progress)}
                definition={`全${total.toLocaleString("ja-JP")}工程の${percent(counts[progress], total)}`}
                icon={<ProgressIcon progress={progress} />}
                strong={progress === "DELAYED"}
              />
            ))}
          </StatTiles>
          <div className="mt-6">
            <ChartLegend
              entries={segments.map(({ value: _, ...entry }) => ({
                ...entry,
                icon: <ProgressIcon progress={entry.key} />,
              }))}
            />
          </div>
        </>
      }
      chart={
        <StackedBarChart
          rows={[bar("known", "未報告以外", false), bar("unreported", "未報告", true)]}
          unit="工程"
        />
      }
      table={
        <ProgressTable
          segments={segments}
          totalHref={addressOf("/tasks", { asOf: context.asOf })}
          caption="区分ごとの工程数"
        />
      }
      tableLabel="同じ数値の表と区分の意味"
      notes={
        <>
          {context.basis}
          {planned.stated > 0 ? (
            <p>
              計画期間のある{planned.total.toLocaleString("ja-JP")}工程のうち、
              {planned.stated.toLocaleString("ja-JP")}
              工程の期間は、工程表に記載がなく、府省庁が示したものです。
            </p>
          ) : null}
          <p>主担当が複数の工程の区分は、主担当ごとの区分のうち最も悪いものです。</p>
        </>
      }
      source={context.source}
    />
  );
}
