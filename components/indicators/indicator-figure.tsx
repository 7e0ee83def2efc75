import { Dated } from "@/components/calendar/dated";
import { Figure } from "@/components/charts/figure";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-legend";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { dateLabel } from "@/lib/domain/as-of";
import { decimalLabel } from "@/lib/domain/decimal";
import { evaluateKpi } from "@/lib/domain/kpi";
import { kpiReason } from "@/lib/domain/kpi-words";
import type { IndicatorItem } from "@/lib/indicators/queries";
import { indicatorLines, LINE_LOOKS } from "./indicator-lines";
import { IndicatorTable } from "./indicator-table";
import { KPI_SIDES } from "./indicator-words";
import { KpiLegend, KpiLetter } from "./kpi-letter";

/** An indicator as of a 基準日: its letter and why, its values with the way to the target. @param asOf in words */
export function IndicatorFigure({
  indicator,
  asOf,
  source,
  level = 3,
  commentsHref,
}: {
  indicator: IndicatorItem;
  asOf: string;
  source: string;
  level?: 2 | 3;
  /** Where people talk about it; left out there. */
  commentsHref?: string;
}) {
  const current = indicator.values.at(-1) ?? null;
  const evaluation = evaluateKpi(indicator, current);
  const lines = indicatorLines(indicator);
  const drawn = lines.series.some(({ points }) => points.length > 1) || lines.series.length > 1;
  const looks = LINE_LOOKS.filter(({ key }) => lines.series.some((series) => series.key === key));
  return (
    <Figure
      id={`indicator-${indicator.id}`}
      title={
        <>
          {KPI_SIDES[indicator.side]}の指標: <bdi className="wrap-anywhere">{indicator.name}</bdi>
        </>
      }
      asOf={<Dated>{asOf}</Dated>}
      finding={
        <p>
          <KpiLetter letter={evaluation.letter} /> {kpiReason(indicator, evaluation)}
          {current ? (
            <>
              <Dated>{dateLabel(current.date)}</Dated>の値は
              <strong className="tabular-nums">{decimalLabel(current.value)}</strong>
              <bdi>{indicator.unit}</bdi>です。
            </>
          ) : null}
          {indicator.sample ? "(サンプル・架空)" : null}
        </p>
      }
      legend={drawn ? <LineLegend series={looks} /> : undefined}
      chart={drawn ? <LineChart {...lines} /> : undefined}
      table={
        indicator.values.length === 0 && !indicator.initial && !indicator.target ? (
          <EmptyState title="値はまだありません" />
        ) : (
          <IndicatorTable indicator={indicator} />
        )
      }
      tableLabel="同じ数値の表"
      notes={
        <>
          {commentsHref === undefined ? null : (
            <p className="text-std-16N-170">
              <TextLink href={commentsHref} className="inline-flex min-h-11 items-center">
                この指標へのコメント({indicator.comments}件)
              </TextLink>
            </p>
          )}
          <KpiLegend />
        </>
      }
      level={level}
      source={`${source}のKPIから府省庁が定めた指標と、府省庁の報告`}
    />
  );
}
