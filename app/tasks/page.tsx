import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { basisText } from "@/components/progress/basis-text";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { TASK_FIELD_LABELS } from "@/components/tasks/list-words";
import { StripLegend } from "@/components/tasks/strip-legend";
import { TaskFilterForm } from "@/components/tasks/task-filter-form";
import { TaskList } from "@/components/tasks/task-list";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { addressOf, addressWithout, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { TASK_QUERY_FIELDS } from "@/lib/tasks/read-query";
import { loadTaskList } from "./load-list";

export const metadata: Metadata = { title: "工程" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TasksPage({ searchParams }: Props) {
  const currentDay = today();
  const input = await searchParams;
  const given = givenTexts(input, TASK_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, currentDay) };
  if (hasEmptyFields(input, TASK_QUERY_FIELDS)) redirect(addressOf("/tasks", texts));

  const page = await loadTaskList(input, currentDay);
  if (!page) return <NoPlan name="工程表" />;
  const { roadmap, asOf, basis, choices, problems, list } = page;
  const published = basis.kind !== "none";
  return (
    <>
      <PageHeading
        title="工程"
        lead={`「${roadmap.title}」の取組内容の一覧です。`}
        meta={basisText(basis, asOf)}
      />
      <TaskFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        choices={choices}
        today={currentDay}
        published={published}
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
