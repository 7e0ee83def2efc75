import { Dated } from "@/components/calendar/dated";
import { ChartLegend } from "@/components/charts/chart-legend";
import { Figure } from "@/components/charts/figure";
import { GroupedBarChart } from "@/components/charts/grouped-bar-chart";
import { TextLink } from "@/components/ui/text-link";
import type { CoverageByArticle } from "@/lib/coverage/queries";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";
import { ArticleTable } from "./article-table";
import { CoverageBasisNote } from "./coverage-basis";
import { coverageFinding } from "./coverage-finding";
import { MARK_SERIES } from "./mark-style";
import { measuresHref } from "./measure-address";

/**
 * Measures by article, ◎ and ○ apart.
 * @param columns show the printed columns (11条1項・2項 …) in the table
 * @param more link to the crossing with ministries
 */
export function ArticleCoverage({
  coverage,
  plan,
  asOf,
  columns = false,
  more = false,
}: {
  coverage: CoverageByArticle;
  plan: CurrentPlan;
  asOf: string | undefined;
  columns?: boolean;
  more?: boolean;
}) {
  const rows = coverage.articles.map(({ number, title, primary, related }) => ({
    key: number,
    label: `${number}条`,
    description: title,
    href: measuresHref({ asOf, article: number }, "any"),
    values: {
      primary: { value: primary, href: measuresHref({ asOf, article: number }, "primary") },
      related: { value: related, href: measuresHref({ asOf, article: number }, "related") },
    },
  }));
  return (
    <Figure
      id="articles"
      level={2}
      title="官民データ活用推進基本法 第3章の条に対応する施策の数"
      asOf={<Dated>{planDate(plan)}</Dated>}
      finding={<p>{coverageFinding(coverage.articles)}</p>}
      legend={<ChartLegend entries={MARK_SERIES} />}
      chart={<GroupedBarChart rows={rows} series={MARK_SERIES} unit="施策" />}
      table={<ArticleTable articles={coverage.articles} asOf={asOf} columns={columns} />}
      tableLabel="同じ数値の表"
      notes={
        <>
          <CoverageBasisNote coverage={coverage} asOf={asOf} />
          <p>一つの施策は一つの条に1回だけ数え、◎と○の両方があるときは◎とします。</p>
          {more ? (
            <p className="print:hidden">
              <TextLink href={addressOf("/coverage", { asOf })}>府省庁別の対応を見る</TextLink>
            </p>
          ) : null}
        </>
      }
      source={plan.citation}
    />
  );
}

/** The date of a document in a chart's title; the catalogue has none. */
export function planDate(plan: Pick<CurrentPlan, "dated">): string {
  return plan.dated === null ? "日付不明・抜粋" : `${plan.dated}・抜粋`;
}
