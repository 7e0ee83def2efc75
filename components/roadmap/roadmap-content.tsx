import { Dated } from "@/components/calendar/dated";
import { ExportLinks } from "@/components/exports/export-links";
import { PrintLinks } from "@/components/exports/print-links";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import type { ListChoices } from "@/components/tasks/list-words";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import type { QueryProblem } from "@/lib/request/query-string";
import { roadmapAddress, taskConditions } from "@/lib/roadmap/address";
import type { RoadmapGrouping, RoadmapSort } from "@/lib/roadmap/layout";
import type { Roadmap } from "@/lib/roadmap/queries";
import { RoadmapFilterForm } from "./roadmap-filter-form";
import { RoadmapLegend } from "./roadmap-legend";
import { RoadmapRows } from "./roadmap-rows";
import { ROADMAP_TABLE_ID } from "./roadmap-table";
import { ROADMAP_FIELD_LABELS } from "./roadmap-words";

export type RoadmapPage = {
  plan: CurrentPlan;
  asOf: DateString;
  basis: ProgressBasis;
  choices: ListChoices;
  problems: readonly QueryProblem[];
  /** Null where the conditions cannot be used. */
  shown: { roadmap: Roadmap; group: RoadmapGrouping; sort: RoadmapSort } | null;
};

/**
 * The whole roadmap, or what the conditions leave of it.
 * @param page null before the first import
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them: 基準日 only when it is not today
 */
export function RoadmapContent({
  page,
  given,
  texts,
  today,
}: {
  page: RoadmapPage | null;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
  today: DateString;
}) {
  if (!page) return <NoPlan name="工程表" />;
  const { plan, asOf, basis, choices, problems, shown } = page;
  const published = basis.kind !== "none";
  const now = quarterOfDate(asOf);
  const wrong = new Set(problems.map(({ field }) => field));
  return (
    <div className="rm-page">
      <PageHeading title="工程表" meta={<Dated>{basisText(basis, asOf)}</Dated>} />
      <RoadmapFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        choices={choices}
        today={today}
        published={published}
        listId={shown && shown.roadmap.found > 0 ? ROADMAP_TABLE_ID : undefined}
      />
      {published || !shown ? null : <UnpublishedNotice />}
      {shown ? (
        <RoadmapRows
          {...shown}
          values={texts}
          choices={choices}
          basis={basis}
          asOf={asOf}
          citation={plan.citation}
        />
      ) : (
        <QueryProblems
          problems={problems}
          labels={ROADMAP_FIELD_LABELS}
          resetHref={roadmapAddress(
            Object.fromEntries(Object.entries(texts).filter(([field]) => !wrong.has(field))),
          )}
        />
      )}
      <SourceNote plan={plan} asOf={basisText(basis, asOf)}>
        {published ? <ProgressLegend /> : null}
        <RoadmapLegend now={now} published={published} />
      </SourceNote>
      {shown ? (
        <>
          <ExportLinks dataset="tasks" values={taskConditions(texts)} />
          <ExportLinks dataset="schedules" values={taskConditions(texts)} subject="計画の四半期" />
          <PrintLinks print="roadmap" values={{ ...texts, view: undefined, open: undefined }} />
        </>
      ) : null}
    </div>
  );
}
