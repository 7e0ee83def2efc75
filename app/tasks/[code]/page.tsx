import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExportLinks } from "@/components/exports/export-links";
import { SourceNote } from "@/components/plans/source-note";
import { Prepared } from "@/components/prepared/prepared";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { basisText } from "@/components/progress/basis-text";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { TaskView } from "@/components/tasks/task-view";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadTask } from "./load-task";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const currentDay = today();
  const query = readQuery(await searchParams, {}, currentDay);
  const asOf = query.values?.asOf ?? currentDay;
  const loaded = await loadTask((await params).code, asOf);
  return (
    loaded && { ...loaded, asOf, linkAsOf: asOfText(asOf, currentDay), problem: query.problems[0]?.message }
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  return loaded ? { title: `${loaded.task.code} ${loaded.task.title}` } : {};
}

export default async function TaskPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) notFound();
  return <Prepared view={Content} props={loaded} />;
}

function Content({ roadmap, problem, ...view }: NonNullable<Awaited<ReturnType<typeof load>>>) {
  return (
    <>
      <AsOfProblem problem={problem} />
      <TaskView {...view} fileName={roadmap.fileName} />
      <div className="mt-6">
        {/* A number alone finds what has it, and nothing else. */}
        <ExportLinks dataset="tasks" values={{ asOf: view.linkAsOf, q: view.task.code }} subject="この工程" />
      </div>
      <SourceNote plan={roadmap} asOf={basisText(view.basis, view.asOf)}>
        {view.basis.kind === "none" ? null : <ProgressLegend />}
      </SourceNote>
    </>
  );
}
