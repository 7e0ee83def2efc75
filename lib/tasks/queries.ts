import "server-only";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { LatestReport, LeadProgress, PlannedSpan, Progress, ReportState } from "@/lib/domain/progress";
import { searchOf } from "@/lib/ministries/name-queries";
import { listMinistries, type MinistrySummary } from "@/lib/ministries/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { type LeadFact, listFactsOf, listTaskFacts, type TaskFact, visible } from "@/lib/progress/queries";
import { pageRows } from "@/lib/site/page-rows-queries";
import { listTaskContents, type TaskContent, type TaskOrigin } from "./content-queries";
import type { TaskFilter } from "./filter";
import { matchesWords } from "./words";

/** A ministry's part in a task; progress is null for partners and before a first publication. */
export type TaskMinistryItem = {
  slug: string;
  name: string;
  role: "LEAD" | "PARTNER";
  units: string[];
  progress: (LeadProgress & { report: LatestReport | null }) | null;
};

export type TaskReport = {
  id: number;
  ministry: { slug: string; name: string };
  state: ReportState;
  completedOn: DateString | null;
  forecast: Quarter | null;
  note: string;
  reason: string | null;
  effectiveOn: DateString;
  recordedAt: string;
  sample: boolean;
};

/** One line of the roadmap as lists and the API show it. */
export type TaskItem = {
  code: string;
  part: { number: string; title: string };
  chapter: { key: string; number: number; title: string };
  sections: { number: number; title: string }[];
  initiative: string;
  title: string;
  /** As printed. */
  quarters: Quarter[];
  /** As printed, else first stated. */
  planned: PlannedSpan | null;
  stated: boolean;
  /** As first stated, where none are printed. */
  statedQuarters: Quarter[];
  ministries: TaskMinistryItem[];
  ministriesText: string;
  /** Null before the first publication. */
  progress: Progress | null;
  delay: number | null;
  source: { page: number; line: number };
};

export type TaskDetail = TaskItem & {
  printedTitle: string;
  origin: TaskOrigin | null;
  printedInitiative: string;
  sourceText: string;
  recovered: boolean;
  statedBy: string | null;
  /** Newest first, as the basis allows. */
  reports: TaskReport[];
};

/** Where and as of when a list is read. */
export type TaskScope = { versionId: number; asOf: DateString; basis: ProgressBasis };

/**
 * Tasks that match, in the printed order, one page of them; `total` counts all.
 * @param paging page from 1
 */
export async function listTasks(
  scope: TaskScope,
  filter: TaskFilter,
  paging: { page: number; pageSize: number },
): Promise<{ total: number; items: TaskItem[] }> {
  const { matching, ministries } = await findTasks(scope, filter);
  const start = (paging.page - 1) * paging.pageSize;
  return {
    total: matching.length,
    items: toTaskItems(scope, matching.slice(start, start + paging.pageSize), ministries),
  };
}

/** The same with each task's reports, newest first. */
export async function listTasksWithReports(
  scope: TaskScope,
  filter: TaskFilter,
  paging: { page: number; pageSize: number },
): Promise<{ total: number; items: (TaskItem & { reports: TaskReport[] })[] }> {
  const [{ total, items }, contents] = await Promise.all([
    listTasks(scope, filter, paging),
    listTaskContents(scope.versionId),
  ]);
  const ids = new Map(contents.map(({ code, taskId }) => [code, taskId]));
  const reports = await listReports(
    scope,
    items.flatMap(({ code }) => ids.get(code) ?? []),
  );
  return {
    total,
    items: items.map((item) => ({ ...item, reports: reports.get(ids.get(item.code) ?? 0) ?? [] })),
  };
}

/** Facts of the tasks that match a filter, in the printed order. */
export async function selectTasks(scope: TaskScope, filter: TaskFilter): Promise<TaskFact[]> {
  return (await findTasks(scope, filter)).matching;
}

async function findTasks(scope: TaskScope, filter: TaskFilter) {
  const [facts, ministries, words] = await Promise.all([
    listTaskFacts(scope.versionId, scope.asOf, scope.basis),
    listMinistries(),
    searchOf(filter.q),
  ]);
  // null: there is no such ministry, and it has no task.
  const ministryId =
    filter.ministry === undefined
      ? undefined
      : (ministries.find(({ slug }) => slug === filter.ministry)?.id ?? null);
  const matching = facts.filter(
    (fact) =>
      hasMinistry(fact.content, filter, ministryId) &&
      (filter.chapter === undefined || fact.chapterKey === filter.chapter) &&
      (filter.underway === undefined || isUnderway(fact, filter.underway)) &&
      (filter.starts === undefined || fact.planned?.first === filter.starts) &&
      (filter.ends === undefined || fact.planned?.last === filter.ends) &&
      hasProgress(fact, filter, ministryId) &&
      (words === null || matchesWords(fact.content, words)),
  );
  return { matching, ministries };
}

type MinistryId = number | null | undefined;

/** One ministry of the task is the asked one, in the asked part, with the asked 部局. */
function hasMinistry(task: TaskContent, { role, unit }: TaskFilter, ministryId: MinistryId): boolean {
  if (ministryId === undefined && unit === undefined) return true;
  return task.ministries.some(
    (entry) =>
      (ministryId === undefined ||
        (entry.ministryId === ministryId && (role === "any" || entry.role === role.toUpperCase()))) &&
      (unit === undefined || entry.units.includes(unit)),
  );
}

function isUnderway({ content, stated, statedQuarters }: TaskFact, quarter: Quarter): boolean {
  return (stated ? statedQuarters : content.quarters).includes(quarter);
}

function hasProgress(fact: TaskFact, filter: TaskFilter, ministryId: MinistryId): boolean {
  const { progress, delay, delayFrom } = filter;
  if (progress === undefined && delay === undefined && delayFrom === undefined) return true;
  const parts =
    ministryId === undefined ? [fact] : fact.leads.filter((lead) => lead.ministryId === ministryId);
  return parts.some(
    (part) =>
      (progress === undefined || part.progress === progress) &&
      (delay === undefined || part.delay === delay) &&
      (delayFrom === undefined || (part.delay !== null && part.delay >= delayFrom)),
  );
}

/** The task of a 工程番号 with everything a page shows; null when there is none. */
export async function getTask(scope: TaskScope, code: string): Promise<TaskDetail | null> {
  const content = (await listTaskContents(scope.versionId)).find((task) => task.code === code);
  if (!content) return null;
  const [facts, ministries, reports, statement] = await Promise.all([
    listFactsOf([content], scope.asOf, scope.basis),
    listMinistries(),
    listReports(scope, [content.taskId]),
    content.printed ? null : firstStatement(scope, content.taskId),
  ]);
  const [item] = toTaskItems(scope, facts, ministries);
  if (!item) return null;
  return {
    ...item,
    printedTitle: content.printedTitle,
    origin: content.origin,
    printedInitiative: content.printedInitiative,
    sourceText: content.sourceText,
    recovered: content.recovered,
    statedBy: statement?.ministry ?? null,
    reports: reports.get(content.taskId) ?? [],
  };
}

/** What lists and the API show of facts. @param ministries all of them, for their names */
export function toTaskItems(
  scope: TaskScope,
  facts: readonly TaskFact[],
  ministries: readonly MinistrySummary[],
): TaskItem[] {
  const names = new Map(ministries.map((ministry) => [ministry.id, ministry]));
  const known = scope.basis.kind !== "none";
  return facts.map(({ content, ...fact }) => ({
    code: content.code,
    part: content.part,
    chapter: content.chapter,
    sections: content.sections,
    initiative: content.initiative,
    title: content.title,
    quarters: content.quarters,
    planned: fact.planned,
    stated: fact.stated,
    statedQuarters: fact.statedQuarters,
    ministries: content.ministries.flatMap(({ ministryId, role, units }) => {
      const name = names.get(ministryId);
      if (!name) return [];
      const lead = known ? fact.leads.find((entry) => entry.ministryId === ministryId) : undefined;
      return [{ slug: name.slug, name: name.name, role, units, progress: lead ? judgement(lead) : null }];
    }),
    ministriesText: content.ministriesText,
    progress: known ? fact.progress : null,
    delay: known ? fact.delay : null,
    source: content.source,
  }));
}

function judgement({
  ministryId: _,
  reportId: __,
  ...lead
}: LeadFact): LeadProgress & { report: LatestReport | null } {
  return lead;
}

/** Who stated first a schedule for a task without a printed one, as the basis allows. */
async function firstStatement(scope: TaskScope, taskId: number): Promise<{ ministry: string } | null> {
  const rows = await pageRows<{ ministry: string }[]>`
    select m.name as ministry
    from schedule_statement x join ministry m on m.id = x.ministry_id
    where x.task_id = ${taskId} and ${visible(scope.asOf, scope.basis, "schedule")}
    order by x.recorded_at, x.id limit 1`;
  return rows[0] ?? null;
}

/** Reports about tasks by task id, newest first, as the basis allows. */
export async function listReports(
  scope: TaskScope,
  taskIds: readonly number[],
): Promise<Map<number, TaskReport[]>> {
  const byTask = new Map<number, TaskReport[]>();
  if (taskIds.length === 0 || scope.basis.kind === "none") return byTask;
  const rows = await pageRows<(TaskReport & { taskId: number })[]>`
    select x.id, x.task_id as "taskId", x.state::text as state, x.forecast_quarter as forecast,
      x.note, x.reason, x.sample,
      to_char(x.completed_on, 'YYYY-MM-DD') as "completedOn",
      to_char(x.effective_on, 'YYYY-MM-DD') as "effectiveOn",
      to_char(x.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt",
      jsonb_build_object('slug', m.slug, 'name', m.name) as ministry
    from report x
    join ministry m on m.id = x.ministry_id
    where x.task_id = any(${taskIds}) and ${visible(scope.asOf, scope.basis, "report")}
    order by x.effective_on desc, x.recorded_at desc, x.id desc`;
  for (const { taskId, ...report } of rows) {
    const list = byTask.get(taskId) ?? [];
    list.push(report);
    byTask.set(taskId, list);
  }
  return byTask;
}
