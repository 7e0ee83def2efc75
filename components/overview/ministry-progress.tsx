import { ChartLegend } from "@/components/charts/chart-legend";
import { Figure } from "@/components/charts/figure";
import { SegmentTable } from "@/components/charts/segment-table";
import { StackedBarChart } from "@/components/charts/stacked-bar-chart";
import { ministryHref } from "@/components/ministries/ministry-words";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "@/components/progress/progress-style";
import { ViewSwitch } from "@/components/ui/view-switch";
import { PROGRESS_LABELS, type ProgressCounts } from "@/lib/domain/progress";
import { BARS, type Bars } from "@/lib/overview/filter";
import { addressOf } from "@/lib/request/address";
import type { FigureContext } from "./figure-context";
import { ministryFinding } from "./findings";
import { progressSegments } from "./progress-segments";

const BAR_WORDS: Record<Bars, string> = { count: "件数", share: "割合" };

export type MinistryRow = { slug: string; name: string; leads: number; counts: ProgressCounts };

/** 区分 of each ministry's own parts, the ministry with the most parts first. */
export function MinistryProgress({
  ministries,
  total,
  bars,
  context,
}: {
  ministries: readonly MinistryRow[];
  /** Tasks, for the note on why the sums differ. */
  total: number;
  bars: Bars;
  context: FigureContext;
}) {
  const { asOf } = context;
  const rows = [...ministries]
    .sort((a, b) => b.leads - a.leads)
    .map(({ slug, name, counts }) => ({
      key: slug,
      label: name,
      href: ministryHref(slug, asOf),
      segments: progressSegments(counts, (progress) =>
        addressOf("/tasks", { asOf, ministry: slug, progress }),
      ),
    }));
  const leads = ministries.reduce((sum, row) => sum + row.leads, 0);
  return (
    <Figure
      id="ministries"
      level={2}
      title="予定どおりと遅延:府省庁別"
      asOf={context.asOfLabel}
      finding={<p>{ministryFinding(ministries)}</p>}
      legend={
        <>
          <div className="script-only mb-4 print:hidden">
            <ViewSwitch
              label="棒の長さ"
              choices={BARS.map((choice) => ({
                label: BAR_WORDS[choice],
                chosen: choice === bars,
                href: `${addressOf("/", { asOf, bars: choice === "count" ? undefined : choice })}#ministries`,
              }))}
            />
          </div>
          <ChartLegend
            entries={PROGRESS_ORDER.map((progress) => ({
              key: progress,
              label: PROGRESS_LABELS[progress],
              icon: <ProgressIcon progress={progress} />,
              ...PROGRESS_STYLE[progress],
            }))}
          />
        </>
      }
      chart={<StackedBarChart rows={rows} unit="件" share={bars === "share"} />}
      table={
        <SegmentTable
          rows={rows}
          caption="府省庁別・区分別の件数(主担当)"
          rowHead="府省庁"
          totalHref={(row) => addressOf("/tasks", { asOf, ministry: row.key })}
        />
      }
      tableLabel="同じ数値の表"
      notes={
        <>
          {context.basis}
          <p>
            府省庁は主担当の件数が多い順です。主担当ごとにそれぞれの区分で数えるため、合計は
            {leads.toLocaleString("ja-JP")}件で、工程数の{total.toLocaleString("ja-JP")}とは一致しません。
            区分の意味は<a href="#total">全体の表</a>にあります。
          </p>
        </>
      }
      source={context.source}
    />
  );
}
