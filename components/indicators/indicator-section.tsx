import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { IndicatorItem, KpiReportItem } from "@/lib/indicators/queries";
import { IndicatorFigure } from "./indicator-figure";
import { KpiReports } from "./kpi-reports";

/**
 * The indicators of a measure, for those signed in.
 * @param asOf 「2024年3月31日時点」
 * @param reportHref where the person reports; null: not theirs to do
 */
export function IndicatorSection({
  indicators,
  reports,
  asOf,
  source,
  commentsHref,
  reportHref,
}: {
  indicators: readonly IndicatorItem[];
  reports: readonly KpiReportItem[];
  asOf: string;
  source: string;
  /** The page where people talk about indicators. */
  commentsHref: string;
  reportHref: string | null;
}) {
  return (
    <Section
      id="indicators"
      title="KPIの指標と状況"
      lead={
        indicators.length === 0
          ? "数値の指標は、まだ登録されていません。主担当の府省庁が、KPIから数値の指標を定めて値を報告します。"
          : "主担当の府省庁がKPIから定めた数値の指標と、報告された値です。"
      }
    >
      <div className="space-y-6">
        {indicators.map((indicator) => (
          <IndicatorFigure
            key={indicator.id}
            indicator={indicator}
            asOf={asOf}
            source={source}
            commentsHref={`${commentsHref}#comments-${indicator.id}`}
          />
        ))}
      </div>
      <KpiReports reports={reports} />
      {reportHref === null ? null : (
        <p className="mt-4 print:hidden">
          <ButtonLink href={reportHref}>KPIの指標と値を報告する</ButtonLink>
        </p>
      )}
    </Section>
  );
}
