import "server-only";
import { invalid, requireMeasures, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import { coverageFields } from "@/lib/coverage/filter";
import { getCoverage, getCoverageByMinistry } from "@/lib/coverage/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { letterProblem, listRatedMeasures } from "@/lib/measures/rated-queries";
import { readMeasureQuery } from "@/lib/measures/read-query";
import { listMinistries } from "@/lib/ministries/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import type { TaskFact } from "@/lib/progress/queries";
import { readReportTexts } from "@/lib/progress/report-text-queries";
import { asOfOf, readQuery } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import type { TaskFilter } from "@/lib/tasks/filter";
import { selectTasks } from "@/lib/tasks/queries";
import { progressProblem, readTaskQuery } from "@/lib/tasks/read-query";
import type { FileContext } from "./column";
import { COVERAGE_COLUMNS } from "./coverage-columns";
import { coverageRows } from "./coverage-rows";
import { type DataFile, dataFile } from "./data-file";
import type { Dataset, Format } from "./datasets";
import { MEASURE_COLUMNS } from "./measure-columns";
import { type LeadRow, PROGRESS_COLUMNS } from "./progress-columns";
import { TASK_COLUMNS } from "./task-columns";

/** Records that are written at a time. */
const BATCH = 200;

/**
 * The data file that a query string asks for, with the rows that the page of the same address shows
 * (all of them: files have no pages). Fails before anything is written.
 * @param today the current day in JST
 * @param reader who are signed out see what was published
 * @throws Invalid naming the fields that are wrong; NotFound before the first import
 */
export async function openDataFile(
  { dataset, format }: { dataset: Dataset; format: Format },
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
): Promise<DataFile> {
  switch (dataset) {
    case "tasks":
      return openTasks(format, query, reader, today);
    case "progress":
      return openProgress(format, query, reader, today);
    case "measures":
      return openMeasures(format, query, reader, today);
    case "coverage":
      return openCoverage(format, query, today);
  }
}

async function openTasks(format: Format, query: URLSearchParams, reader: Reader, today: DateString) {
  const { context, tasks } = await readTasks(query, reader, today);
  const batches = () => batchesOf(tasks);
  const standsFor = ({ content }: TaskFact) => content;
  return dataFile(
    { dataset: "tasks", columns: TASK_COLUMNS, context, total: tasks.length, batches, standsFor },
    format,
  );
}

async function openProgress(format: Format, query: URLSearchParams, reader: Reader, today: DateString) {
  const { context, tasks, filter } = await readTasks(query, reader, today);
  const leads = tasks.flatMap((task) => leadsOf(task, filter, context));
  const standsFor = ({ task, lead }: LeadRow) =>
    task.content.ministries.find(({ ministryId }) => ministryId === lead.ministryId) ?? lead;
  async function* batches(): AsyncGenerator<LeadRow[]> {
    for (const batch of batchesOf(leads)) {
      const texts = await readReportTexts(batch.flatMap(({ lead }) => lead.reportId ?? []));
      yield batch.map((row) => ({ ...row, text: texts.get(row.lead.reportId ?? 0) ?? null }));
    }
  }
  return dataFile(
    { dataset: "progress", columns: PROGRESS_COLUMNS, context, total: leads.length, batches, standsFor },
    format,
  );
}

/** The leads of a task; with a ministry asked for as lead only that one, whose 区分 the filter is about. */
function leadsOf(task: TaskFact, filter: TaskFilter, { ministries }: FileContext): Omit<LeadRow, "text">[] {
  const own = filter.role === "lead" ? filter.ministry : undefined;
  return task.leads
    .filter(({ ministryId }) => own === undefined || ministries.get(ministryId)?.slug === own)
    .map((lead) => ({ task, lead }));
}

async function readTasks(query: URLSearchParams, reader: Reader, today: DateString) {
  const [read, plan, ministries, basis] = await Promise.all([
    readTaskQuery(query, today),
    requireRoadmap(),
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
  return { tasks, filter, context: { asOf, basis, plan, ministries: named, samples } };
}

async function openMeasures(format: Format, query: URLSearchParams, reader: Reader, today: DateString) {
  const [read, plan] = await Promise.all([readMeasureQuery(query, today), requireMeasures()]);
  const { asOf, ...filter } = valuesOf(read);
  const problem = await letterProblem(reader, filter);
  if (problem) throw invalid([problem]);
  const measures = await listRatedMeasures(reader, plan.versionId, asOf, filter);
  const batches = () => batchesOf(measures);
  const context = printed(asOf, plan);
  return dataFile(
    { dataset: "measures", columns: MEASURE_COLUMNS, context, total: measures.length, batches },
    format,
  );
}

async function openCoverage(format: Format, query: URLSearchParams, today: DateString) {
  const view = valuesOf(readQuery(query, coverageFields, today));
  const [plan, ministries] = await Promise.all([requireMeasures(), listMinistries()]);
  const [whole, crossed] = await Promise.all([
    getCoverage(plan.versionId, view.asOf),
    getCoverageByMinistry(plan.versionId, view.asOf, ministries, view.role),
  ]);
  const rows = coverageRows(whole, crossed, view.role);
  const batches = () => batchesOf(rows);
  const context = printed(view.asOf, plan);
  return dataFile(
    { dataset: "coverage", columns: COVERAGE_COLUMNS, context, total: rows.length, batches },
    format,
  );
}

/** The context of a file of what a document says: no reports in it. */
function printed(asOf: DateString, plan: FileContext["plan"]): FileContext {
  return { asOf, basis: { kind: "none" }, plan, ministries: new Map(), samples: false };
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
