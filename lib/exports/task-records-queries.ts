import "server-only";
import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import type { TaskFact } from "@/lib/progress/queries";
import { readReportTexts } from "@/lib/progress/report-text-queries";
import { asOfOf } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import { selectTasks } from "@/lib/tasks/queries";
import { progressProblem, readTaskQuery } from "@/lib/tasks/read-query";
import { batchesOf } from "./batches";
import type { FileContext } from "./column";
import { conditionsOf } from "./conditions";
import { type LeadRow, PROGRESS_COLUMNS } from "./progress-columns";
import type { RecordsUse } from "./records";
import { REPORT_COLUMNS, type ReportRow } from "./report-columns";
import { readReportBatches } from "./report-queries";
import { SCHEDULE_FILE_COLUMNS, type ScheduleRow, scheduleRows } from "./schedule-columns";
import { TASK_COLUMNS } from "./task-columns";

export type TaskDataset = "tasks" | "schedules" | "progress" | "reports";

const contentOf = ({ task }: { task: TaskFact }) => task.content;

/** The records of a file about tasks, for those that the page of the same address shows. */
export async function openTaskRecords<T>(
  dataset: TaskDataset,
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  const found = await readTasks(query, reader, today);
  const { context, tasks, filter } = found;
  const common = { dataset, context, conditions: conditionsOf(dataset, query) };
  // With a ministry asked for as lead only that one, whose 区分 the filter is about.
  const own = filter.role === "lead" ? ministryIdOf(context, filter.ministry) : undefined;
  switch (dataset) {
    case "tasks": {
      const standsFor = ({ content }: TaskFact) => content;
      return use({ ...common, columns: TASK_COLUMNS, batches: () => batchesOf(tasks), standsFor });
    }
    case "schedules": {
      const batches = () => batchesOf(scheduleRows(tasks));
      return use<ScheduleRow>({ ...common, columns: SCHEDULE_FILE_COLUMNS, batches, standsFor: contentOf });
    }
    case "progress": {
      const standsFor = ({ task, lead }: LeadRow) =>
        task.content.ministries.find(({ ministryId }) => ministryId === lead.ministryId) ?? lead;
      const batches = () => leadBatches(tasks, own);
      return use<LeadRow>({ ...common, columns: PROGRESS_COLUMNS, batches, standsFor });
    }
    case "reports": {
      const batches = () => reportBatches(found, own);
      return use<ReportRow>({ ...common, columns: REPORT_COLUMNS, batches, standsFor: contentOf });
    }
  }
}

async function* leadBatches(tasks: readonly TaskFact[], own: number | undefined): AsyncGenerator<LeadRow[]> {
  const leads = tasks.flatMap((task) =>
    task.leads
      .filter(({ ministryId }) => own === undefined || ministryId === own)
      .map((lead) => ({ task, lead })),
  );
  for (const batch of batchesOf(leads)) {
    const texts = await readReportTexts(batch.flatMap(({ lead }) => lead.reportId ?? []));
    yield batch.map((row) => ({ ...row, text: texts.get(row.lead.reportId ?? 0) ?? null }));
  }
}

async function* reportBatches(
  { tasks, context: { asOf, basis } }: { tasks: readonly TaskFact[]; context: FileContext },
  own: number | undefined,
): AsyncGenerator<ReportRow[]> {
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  for await (const batch of readReportBatches([...byId.keys()], asOf, basis, own)) {
    yield batch.flatMap((report) => {
      const task = byId.get(report.taskId);
      return task ? [{ task, report }] : [];
    });
  }
}

function ministryIdOf({ ministries }: FileContext, slug: string | undefined): number | undefined {
  return [...ministries].find(([, ministry]) => ministry.slug === slug)?.[0];
}

async function readTasks(query: URLSearchParams, reader: Reader, today: DateString) {
  const [read, plan, ministries, basis] = await Promise.all([
    readTaskQuery(query, today),
    requireRoadmap(asOfOf(query, today)),
    listMinistries(),
    progressBasis(reader, asOfOf(query, today)),
  ]);
  const { asOf, ...filter } = valuesOf(read);
  const problem = progressProblem(filter, basis);
  if (problem) throw invalid([problem]);
  const [tasks, samples] = await Promise.all([
    selectTasks({ versionId: plan.versionId, asOf, basis }, filter),
    basis.kind === "live" ? hasSamples() : basis.kind === "publication" && basis.sample,
  ]);
  const named = new Map(ministries.map((ministry) => [ministry.id, ministry]));
  const context: FileContext = { asOf, basis, plan, ministries: named, samples };
  return { tasks, filter, context };
}
