import { ArticleCoverage } from "@/components/coverage/article-coverage";
import { NoPlan } from "@/components/plans/no-plan";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { Section } from "@/components/ui/section";
import type { CoverageByArticle } from "@/lib/coverage/queries";
import { type DateString, fiscalYearLabel, fiscalYearOf } from "@/lib/domain/fiscal-quarter";
import type { ProgressOverview } from "@/lib/overview/queries";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { OwnMinistry } from "./own-ministry";
import { ProgressFigures } from "./progress-figures";
import { QuarterTasks } from "./quarter-tasks";

/** The overview under its heading and its 基準日. */
export function OverviewContent({
  roadmap,
  measures,
  basis,
  samples,
  asOf,
  asOfText,
}: {
  roadmap: { plan: CurrentPlan; overview: ProgressOverview } | null;
  measures: { plan: CurrentPlan; coverage: CoverageByArticle } | null;
  basis: ProgressBasis;
  samples: boolean;
  asOf: DateString;
  asOfText: string | undefined;
}) {
  if (!roadmap && !measures) return <NoPlan name="工程表と施策集" />;
  const overview = roadmap?.overview;
  return (
    <>
      {overview?.own ? <OwnMinistry own={overview.own} quarter={overview.quarter} asOf={asOfText} /> : null}
      {roadmap && basis.kind === "none" ? <UnpublishedNotice /> : null}
      <div className="space-y-8">
        {roadmap ? (
          <ProgressFigures {...roadmap} basis={basis} samples={samples} asOf={asOf} asOfText={asOfText} />
        ) : (
          <NoPlan name="工程表" />
        )}
        {measures ? <ArticleCoverage {...measures} asOf={asOfText} more /> : <NoPlan name="施策集" />}
        {roadmap && overview ? (
          <Section
            id="quarter"
            title="今期に始まる工程・終わる工程"
            lead={`基準日の四半期(${fiscalYearLabel(fiscalYearOf(overview.quarter))})に、計画期間が始まる工程と終わる工程です。`}
          >
            <QuarterTasks
              quarter={overview.quarter}
              starting={overview.starting}
              ending={overview.ending}
              asOf={asOfText}
            />
            <p className="mt-4 text-dns-14N-130 text-solid-gray-700">出典: {roadmap.plan.citation}</p>
          </Section>
        ) : null}
      </div>
    </>
  );
}
