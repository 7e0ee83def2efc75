import { Dated } from "@/components/calendar/dated";
import { ArticleCoverage } from "@/components/coverage/article-coverage";
import { ExportLinks } from "@/components/exports/export-links";
import { PrintLinks } from "@/components/exports/print-links";
import { NoPlan } from "@/components/plans/no-plan";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { Section } from "@/components/ui/section";
import type { CoverageByArticle } from "@/lib/coverage/queries";
import { type DateString, fiscalYearLabel, fiscalYearOf, numberInYear } from "@/lib/domain/fiscal-quarter";
import type { Bars } from "@/lib/overview/filter";
import type { ProgressOverview } from "@/lib/overview/queries";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { OwnMinistry } from "./own-ministry";
import { PageContents } from "./page-contents";
import { ProgressFigures } from "./progress-figures";
import { QuarterTasks } from "./quarter-tasks";

const SHARED_PARTS = [
  { id: "articles", label: "条ごとの対応" },
  { id: "quarter", label: "今期に始まる工程・終わる工程" },
] as const;
const PARTS = [
  { id: "total", label: "全体の進捗" },
  { id: "ministries", label: "府省庁別の進捗" },
  { id: "delays", label: "遅れの大きさ" },
  ...SHARED_PARTS,
] as const;
const PLAN_PARTS = [{ id: "plan", label: "府省庁別の工程数" }, ...SHARED_PARTS] as const;

/** The overview under its heading and its 基準日. */
export function OverviewContent({
  roadmap,
  measures,
  basis,
  samples,
  asOf,
  asOfText,
  bars,
}: {
  roadmap: { plan: CurrentPlan; overview: ProgressOverview } | null;
  measures: { plan: CurrentPlan; coverage: CoverageByArticle } | null;
  basis: ProgressBasis;
  samples: boolean;
  asOf: DateString;
  asOfText: string | undefined;
  bars: Bars;
}) {
  if (!roadmap && !measures) return <NoPlan name="工程表と施策集" />;
  const overview = roadmap?.overview;
  return (
    <>
      {overview?.own ? <OwnMinistry own={overview.own} quarter={overview.quarter} asOf={asOfText} /> : null}
      {roadmap && basis.kind === "none" ? <UnpublishedNotice /> : null}
      {roadmap && measures ? <PageContents items={basis.kind === "none" ? PLAN_PARTS : PARTS} /> : null}
      <div className="space-y-8">
        {roadmap ? (
          <ProgressFigures
            {...roadmap}
            basis={basis}
            samples={samples}
            asOf={asOf}
            asOfText={asOfText}
            bars={bars}
          />
        ) : (
          <NoPlan name="工程表" />
        )}
        {measures ? <ArticleCoverage {...measures} asOf={asOfText} more /> : <NoPlan name="施策集" />}
        {roadmap && overview ? (
          <Section
            id="quarter"
            title="今期に始まる工程・終わる工程"
            lead={
              <Dated>
                基準日の四半期である{fiscalYearLabel(fiscalYearOf(overview.quarter))}
                {numberInYear(overview.quarter)}Qに、計画期間が始まる工程と終わる工程です。
              </Dated>
            }
          >
            <QuarterTasks
              quarter={overview.quarter}
              starting={overview.starting}
              ending={overview.ending}
              asOf={asOfText}
            />
            <p className="mt-4 text-dns-14N-130 text-solid-gray-700">
              <Dated>{basisText(basis, asOf)}</Dated>
              <br />
              出典: {roadmap.plan.citation}
            </p>
          </Section>
        ) : null}
        <div>
          {roadmap ? (
            <>
              <ExportLinks dataset="progress" values={{ asOf: asOfText }} subject="主担当ごとの進捗" />
              <ExportLinks dataset="tasks" values={{ asOf: asOfText }} subject="工程ごとの進捗" />
              <PrintLinks print="summary" values={{ asOf: asOfText }} subject="進捗の概要" />
            </>
          ) : null}
          {measures ? (
            <ExportLinks dataset="coverage" values={{ asOf: asOfText }} subject="条ごとの対応" />
          ) : null}
        </div>
      </div>
    </>
  );
}
