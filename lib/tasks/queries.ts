import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { LeadProgress, PlannedSpan, Progress, ReportState } from "@/lib/domain/progress";
import { searchWords } from "@/lib/domain/search-text";
import type { ProgressBasis } from "@/lib/progress/basis";
import { listTaskFacts, type TaskFact, visible } from "@/lib/progress/queries";
import type { TaskFilter } from "./filter";

/** A ministry's part in a task; progress is null for partners and before a first publication. */
export type TaskMinistryItem = {
  slug: string;
  name: string;
  role: "LEAD" | "PARTNER";
  units: string[];
  progress: LeadProgress | null;
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
  ministries: TaskMinistryItem[];
  ministriesText: string;
  /** Null before the first publication. */
  progress: Progress | null;
  delay: number | null;
  source: { page: number; line: number };
};

export type TaskDetail = TaskItem & {
  printedTitle: string;
  printedInitiative: string;
  sourceText: string;
  recovered: boolean;
  statedQuarters: Quarter[];
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
): Promise<{ total: number; items: (TaskItem & { reports: TaskReport[] })[] }> {
  const matching = await selectTasks(scope, filter);
  const start = (paging.page - 1) * paging.pageSize;
  const page = matching.slice(start, start + paging.pageSize);
  return { total: matching.length, items: await listTaskItems(scope, page) };
}

/** What lists show of the tasks of some facts, in the printed order, each with its reports (newest first). */
export async function listTaskItems(
  scope: TaskScope,
  facts: readonly TaskFact[],
): Promise<(TaskItem & { reports: TaskReport[] })[]> {
  const [items, reports] = await Promise.all([loadItems(scope, facts), loadReports(scope, facts)]);
  return items.map((item) => ({ ...item, reports: reports.get(item.code) ?? [] }));
}

/** Facts of the tasks that match a filter, in the printed order. */
export async function selectTasks(scope: TaskScope, filter: TaskFilter): Promise<TaskFact[]> {
  const [facts, ids] = await Promise.all([
    listTaskFacts(scope.versionId, scope.asOf, scope.basis),
    matchingIds(scope.versionId, filter),
  ]);
  const ministryId = filter.ministry ? await idOfMinistry(filter.ministry) : undefined;
  return facts.filter(
    (fact) =>
      (ids === null || ids.has(fact.taskId)) &&
      (filter.chapter === undefined || fact.chapterKey === filter.chapter) &&
      (filter.starts === undefined || fact.planned?.first === filter.starts) &&
      (filter.ends === undefined || fact.planned?.last === filter.ends) &&
      hasProgress(fact, filter, ministryId),
  );
}

function hasProgress(fact: TaskFact, filter: TaskFilter, ministryId: number | undefined): boolean {
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
  const facts = await listTaskFacts(scope.versionId, scope.asOf, scope.basis);
  const fact = facts.find((entry) => entry.code === code);
  if (!fact) return null;
  const [[item], reports, [printed], [statement]] = await Promise.all([
    loadItems(scope, [fact]),
    loadReports(scope, [fact]),
    database().$queryRaw<
      { printedTitle: string; printedInitiative: string; sourceText: string; recovered: boolean }[]
    >`
      select t.printed_title as "printedTitle", i.printed as "printedInitiative",
        t.source_text as "sourceText", t.recovered
      from task t join initiative i on i.id = t.initiative_id where t.id = ${fact.taskId}`,
    database().$queryRaw<{ quarters: number[]; ministry: string }[]>`
      select x.quarters, m.name as ministry
      from schedule_statement x join ministry m on m.id = x.ministry_id
      where x.task_id = ${fact.taskId} and ${fact.stated}
        and ${visible(scope.asOf, scope.basis.kind, scope.basis.kind === "publication" ? scope.basis.id : null, "schedule")}
      order by x.recorded_at, x.id limit 1`,
  ]);
  if (!item || !printed) return null;
  return {
    ...item,
    ...printed,
    statedQuarters: statement?.quarters ?? [],
    statedBy: statement?.ministry ?? null,
    reports: reports.get(code) ?? [],
  };
}

type ItemRow = Omit<TaskItem, "ministries" | "planned" | "stated" | "progress" | "delay" | "source"> & {
  id: number;
  page: number;
  line: number;
  ministries: { id: number; slug: string; name: string; role: "LEAD" | "PARTNER"; units: string[] }[];
};

async function loadItems(scope: TaskScope, facts: readonly TaskFact[]): Promise<TaskItem[]> {
  if (facts.length === 0) return [];
  const rows = await database().$queryRaw<ItemRow[]>`
    select t.id, t.code, t.title, t.quarters, t.ministries_text as "ministriesText", t.page, t.line,
      jsonb_build_object('number', p.number, 'title', p.title) as part,
      jsonb_build_object('key', c.key, 'number', c.number, 'title', c.title) as chapter,
      i.name as initiative,
      coalesce((
        select jsonb_agg(jsonb_build_object('number', s.number, 'title', s.title) order by s.position)
        from initiative_section x join section s on s.id = x.section_id where x.initiative_id = i.id
      ), '[]') as sections,
      (
        select jsonb_agg(jsonb_build_object('id', m.id, 'slug', m.slug, 'name', m.name,
          'role', tm.role, 'units', to_jsonb(tm.units)) order by tm.position)
        from task_ministry tm join ministry m on m.id = tm.ministry_id where tm.task_id = t.id
      ) as ministries
    from task t
    join initiative i on i.id = t.initiative_id
    join chapter c on c.id = i.chapter_id
    join part p on p.id = c.part_id
    where t.id = any(${facts.map((fact) => fact.taskId)})
    order by t.position`;
  const byId = new Map(facts.map((fact) => [fact.taskId, fact]));
  return rows.flatMap(({ id, page, line, ministries, ...item }) => {
    const fact = byId.get(id);
    return fact ? [{ ...item, source: { page, line }, ...judged(scope, fact, ministries) }] : [];
  });
}

function judged(scope: TaskScope, fact: TaskFact, ministries: ItemRow["ministries"]) {
  const known = scope.basis.kind !== "none";
  return {
    planned: fact.planned,
    stated: fact.stated,
    progress: known ? fact.progress : null,
    delay: known ? fact.delay : null,
    ministries: ministries.map(({ id, ...ministry }) => ({
      ...ministry,
      progress: (known && fact.leads.find((lead) => lead.ministryId === id)) || null,
    })),
  };
}

async function loadReports(scope: TaskScope, facts: readonly TaskFact[]): Promise<Map<string, TaskReport[]>> {
  const byCode = new Map<string, TaskReport[]>();
  if (facts.length === 0 || scope.basis.kind === "none") return byCode;
  const publicationId = scope.basis.kind === "publication" ? scope.basis.id : null;
  const rows = await database().$queryRaw<(TaskReport & { code: string })[]>`
    select x.id, t.code, x.state::text as state, x.forecast_quarter as forecast, x.note, x.reason, x.sample,
      to_char(x.completed_on, 'YYYY-MM-DD') as "completedOn",
      to_char(x.effective_on, 'YYYY-MM-DD') as "effectiveOn",
      to_char(x.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt",
      jsonb_build_object('slug', m.slug, 'name', m.name) as ministry
    from report x
    join task t on t.id = x.task_id
    join ministry m on m.id = x.ministry_id
    where x.task_id = any(${facts.map((fact) => fact.taskId)})
      and ${visible(scope.asOf, scope.basis.kind, publicationId, "report")}
    order by x.effective_on desc, x.recorded_at desc, x.id desc`;
  for (const { code, ...report } of rows) {
    const list = byCode.get(code) ?? [];
    list.push(report);
    byCode.set(code, list);
  }
  return byCode;
}

/** Ids that match what only SQL can tell (ministry, unit, words); null when the filter asks none of it. */
async function matchingIds(versionId: number, filter: TaskFilter): Promise<Set<number> | null> {
  const conditions: Prisma.Sql[] = [];
  if (filter.ministry !== undefined || filter.unit !== undefined) {
    const role =
      filter.ministry === undefined || filter.role === "any"
        ? Prisma.empty
        : Prisma.sql`and tm.role::text = ${filter.role.toUpperCase()}`;
    const ministry =
      filter.ministry === undefined ? Prisma.empty : Prisma.sql`and m.slug = ${filter.ministry}`;
    const unit = filter.unit === undefined ? Prisma.empty : Prisma.sql`and ${filter.unit} = any(tm.units)`;
    conditions.push(Prisma.sql`exists (
      select 1 from task_ministry tm join ministry m on m.id = tm.ministry_id
      where tm.task_id = t.id ${role} ${ministry} ${unit})`);
  }
  for (const word of searchWords(filter.q ?? "")) {
    conditions.push(Prisma.sql`position(${word} in
      lower(normalize(concat_ws(' ', t.code, t.title, i.name, t.ministries_text), NFKC))) > 0`);
  }
  if (conditions.length === 0) return null;
  const rows = await database().$queryRaw<{ id: number }[]>`
    select t.id from task t join initiative i on i.id = t.initiative_id
    where t.version_id = ${versionId} and ${Prisma.join(conditions, " and ")}`;
  return new Set(rows.map((row) => row.id));
}

async function idOfMinistry(slug: string): Promise<number> {
  const ministry = await database().ministry.findUnique({ where: { slug }, select: { id: true } });
  return ministry?.id ?? -1;
}
