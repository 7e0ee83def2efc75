import { HistorySection } from "@/components/activity/history-section";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { ExportLinks } from "@/components/exports/export-links";
import { PrintLinks } from "@/components/exports/print-links";
import { PageContents } from "@/components/overview/page-contents";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import type { ActivityPage } from "@/lib/activity/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { MinistryMeasures, MinistryTasks } from "@/lib/ministries/profile";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { addressOf } from "@/lib/request/address";
import { MeasurePart } from "./measure-part";
import { ministryHref } from "./ministry-words";
import { RoadmapPart } from "./roadmap-part";

const PROGRESS_PARTS = [
  { id: "late", label: "遅延" },
  { id: "unreported", label: "未報告" },
] as const;
const TASK_PARTS = [{ id: "quarters", label: "今期と来期" }] as const;
const COMPARED = [{ id: "progress", label: "区分と全府省庁との比較" }] as const;
const MEASURE_PARTS = [
  { id: "articles", label: "条ごとの対応" },
  { id: "measures", label: "施策" },
] as const;

/**
 * What a ministry carries: what is late and what has to be reported first, then what comes, then how it all
 * stands.
 * @param asOfText 基準日 as addresses carry it
 */
export function MinistryContent({
  slug,
  name,
  basis,
  roadmap,
  measures,
  history,
  asOf,
  asOfText,
  today,
}: {
  slug: string;
  name: string;
  basis: ProgressBasis;
  roadmap: { plan: CurrentPlan; tasks: MinistryTasks } | null;
  measures: { plan: CurrentPlan; measures: MinistryMeasures } | null;
  /** Null for those who may not read it. */
  history: ActivityPage | null;
  asOf: DateString;
  asOfText: string | undefined;
  today: DateString;
}) {
  const leads = (roadmap?.tasks.count.lead ?? 0) > 0;
  const carried = measures !== null && measures.measures.lead.length + measures.measures.partner.length > 0;
  const progress = leads && basis.kind !== "none";
  return (
    <>
      <AsOfControl path={ministryHref(slug, undefined)} ministry={slug} asOf={asOf} today={today} />
      {basis.kind === "none" ? <UnpublishedNotice /> : null}
      <PageContents
        items={[
          ...(progress ? PROGRESS_PARTS : []),
          ...(leads ? TASK_PARTS : []),
          ...(progress ? COMPARED : []),
          ...(carried ? MEASURE_PARTS : []),
        ]}
      />
      {roadmap ? (
        <>
          <RoadmapPart
            {...roadmap}
            ministry={{ slug, name }}
            measures={measures?.measures ?? null}
            asOf={asOf}
            asOfText={asOfText}
          />
          {leads ? (
            <div className="mt-4">
              <ExportLinks
                dataset="tasks"
                values={{ asOf: asOfText, ministry: slug }}
                subject={`${name}が主担当の工程`}
              />
            </div>
          ) : null}
        </>
      ) : (
        <NoPlan name="工程表" />
      )}
      {measures ? (
        <>
          <MeasurePart {...measures} ministry={{ slug, name }} asOf={asOfText} />
          {carried ? (
            <div className="mt-4">
              <ExportLinks
                dataset="measures"
                values={{ asOf: asOfText, ministry: slug, role: "any" }}
                subject={`${name}の施策`}
              />
            </div>
          ) : null}
        </>
      ) : (
        <NoPlan name="施策集" />
      )}
      {roadmap ? (
        <PrintLinks
          print="ministry"
          values={{ asOf: asOfText, ministry: slug }}
          subject={`${name}の工程と施策`}
        />
      ) : null}
      <HistorySection
        history={history}
        subject={name}
        allHref={addressOf("/activity", { asOf: asOfText, ministry: slug })}
        withSubject
      />
    </>
  );
}

/** 出典 and 凡例 of the same. @param legend whether 区分 are shown */
export function MinistryFoot({
  plan,
  legend,
  basis,
  asOf,
}: {
  plan: CurrentPlan | null;
  legend: boolean;
  basis: ProgressBasis;
  asOf: DateString;
}) {
  if (!plan) return null;
  return (
    <SourceNote plan={plan} asOf={basisText(basis, asOf)}>
      {legend ? <ProgressLegend /> : null}
    </SourceNote>
  );
}
