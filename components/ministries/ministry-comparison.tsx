import { Dated } from "@/components/calendar/dated";
import { ChartLegend } from "@/components/charts/chart-legend";
import { Figure } from "@/components/charts/figure";
import { StackedBarChart } from "@/components/charts/stacked-bar-chart";
import { percent } from "@/components/overview/findings";
import { progressSegments } from "@/components/overview/progress-segments";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { TextLink } from "@/components/ui/text-link";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { MinistryProgressDetail } from "@/lib/ministries/profile";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";
import { ComparisonTable } from "./comparison-table";
import { ministryTasksHref } from "./ministry-words";

/** 区分 of a ministry's own parts beside those of all ministries: shares, so that the sizes don't matter. */
export function MinistryComparison({
  ministry: { slug, name },
  progress: { counts, whole },
  plan,
  asOf,
  asOfText,
}: {
  ministry: { slug: string; name: string };
  progress: MinistryProgressDetail;
  plan: CurrentPlan;
  asOf: DateString;
  asOfText: string | undefined;
}) {
  const own = progressSegments(counts, (progress) => ministryTasksHref(slug, asOfText, { progress }));
  const all = progressSegments(whole.counts, () => "").map(({ href: _, ...segment }) => segment);
  const leads = own.reduce((sum, { value }) => sum + value, 0);
  const shares = (share: (of: typeof counts, total: number) => string) => ({
    own: share(counts, leads),
    whole: share(whole.counts, whole.leads),
  });
  const onTrack = shares((of, total) => percent(of.COMPLETED + of.ON_TRACK, total));
  const late = shares((of, total) => percent(of.DELAYED, total));
  return (
    <div className="mt-10">
      <Figure
        id="progress"
        level={2}
        title="区分と全府省庁との比較"
        asOf={<Dated>{`${dateLabel(asOf)}時点`}</Dated>}
        finding={
          <p>
            {name}が主担当の{leads.toLocaleString("ja-JP")}件のうち、完了と予定どおりは{onTrack.own}
            (全府省庁では
            {onTrack.whole})、遅延は{late.own}(同{late.whole})です。
          </p>
        }
        legend={
          <ChartLegend
            entries={own.map(({ value: _, href: __, ...entry }) => ({
              ...entry,
              icon: <ProgressIcon progress={entry.key} />,
            }))}
          />
        }
        chart={
          <StackedBarChart
            rows={[
              { key: slug, label: name, segments: own },
              { key: "all", label: "全府省庁", segments: all },
            ]}
            unit="件"
            share
          />
        }
        table={
          <ComparisonTable name={name} own={own} all={all} totalHref={ministryTasksHref(slug, asOfText)} />
        }
        tableLabel="同じ数値の表"
        notes={
          <>
            <p>
              全府省庁の{whole.leads.toLocaleString("ja-JP")}
              件は、主担当ごとに数えた延べの件数です(工程数ではありません)。担う工程の性質は府省庁によって異なります。
            </p>
            <p className="print:hidden">
              <TextLink href={addressOf("/ministries", { asOf: asOfText })}>すべての府省庁を見る</TextLink>
            </p>
          </>
        }
        source={plan.citation}
      />
    </div>
  );
}
