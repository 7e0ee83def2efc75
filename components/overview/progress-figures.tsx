import { Dated } from "@/components/calendar/dated";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { Bars } from "@/lib/overview/filter";
import type { ProgressOverview } from "@/lib/overview/queries";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { DelayByMinistry } from "./delay-by-ministry";
import type { FigureContext } from "./figure-context";
import { LongestLate } from "./longest-late";
import { MinistryProgress } from "./ministry-progress";
import { countsSamples } from "./overview-basis";
import { PlanOnly } from "./plan-only";
import { TotalProgress } from "./total-progress";

/** Progress in total, by ministry and by delay; the plan alone before the first publication. */
export function ProgressFigures({
  overview,
  plan,
  basis,
  samples,
  asOf,
  asOfText,
  bars,
}: {
  overview: ProgressOverview;
  plan: CurrentPlan;
  basis: ProgressBasis;
  /** Whether any sample is in the database. */
  samples: boolean;
  asOf: DateString;
  /** 基準日 as addresses carry it. */
  asOfText: string | undefined;
  /** How bars of ministries are drawn. */
  bars: Bars;
}) {
  const { summary, planned, longestLate } = overview;
  if (!summary.counts) return <PlanOnly overview={overview} plan={plan} asOf={asOfText} />;
  const context: FigureContext = {
    asOf: asOfText,
    asOfLabel: <Dated>{dateLabel(asOf)}時点</Dated>,
    source: plan.citation,
    basis: (
      <p>
        <Dated>{basisText(basis, asOf)}</Dated>
        {countsSamples(basis, samples) ? "。サンプルデータ(架空)を数えています。" : null}
      </p>
    ),
  };
  const ministries = summary.byMinistry.flatMap(({ counts, ...row }) => (counts ? [{ ...row, counts }] : []));
  return (
    <>
      <TotalProgress total={summary.total} counts={summary.counts} planned={planned} context={context} />
      <MinistryProgress ministries={ministries} total={summary.total} bars={bars} context={context} />
      <DelayByMinistry ministries={summary.byMinistry} context={context} />
      <LongestLate parts={longestLate} context={context} />
    </>
  );
}
