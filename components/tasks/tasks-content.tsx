import { Dated } from "@/components/calendar/dated";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import type { TaskItem } from "@/lib/tasks/queries";
import type { TaskQuery } from "@/lib/tasks/read-query";
import { type ListChoices, TASK_FIELD_LABELS } from "./list-words";
import { StripLegend } from "./strip-legend";
import { TaskFilterForm } from "./task-filter-form";
import { TASK_LIST_ID, TaskList } from "./task-list";

type Page = {
  roadmap: CurrentPlan;
  asOf: DateString;
  basis: ProgressBasis;
  choices: ListChoices;
  problems: readonly QueryProblem[];
  /** Null where the conditions cannot be used. */
  list: {
    total: number;
    items: readonly TaskItem[];
    query: TaskQuery & { asOf: DateString };
  } | null;
};

/**
 * The list of tasks with its filter.
 * @param page null before the first import
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them: 基準日 only when it is not today
 */
export function TasksContent({
  page,
  given,
  texts,
  today,
}: {
  page: Page | null;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
  today: DateString;
}) {
  if (!page) return <NoPlan name="工程表" />;
  const { roadmap, asOf, basis, choices, problems, list } = page;
  const published = basis.kind !== "none";
  return (
    <>
      <PageHeading
        title="工程"
        lead={`「${roadmap.title}」の取組内容の一覧です。`}
        meta={<Dated>{basisText(basis, asOf)}</Dated>}
      />
      <TaskFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        choices={choices}
        today={today}
        published={published}
        listId={list ? TASK_LIST_ID : undefined}
      />
      {published || !list ? null : <UnpublishedNotice />}
      {list ? (
        <TaskList {...list} texts={texts} choices={choices} basis={basis} />
      ) : (
        <QueryProblems
          problems={problems}
          labels={TASK_FIELD_LABELS}
          resetHref={addressWithout("/tasks", texts, problems)}
        />
      )}
      <SourceNote plan={roadmap} asOf={basisText(basis, asOf)}>
        {published ? <ProgressLegend /> : null}
        <StripLegend />
      </SourceNote>
    </>
  );
}
