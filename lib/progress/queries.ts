import "server-only";
import { cache } from "react";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import { type DateString, type Quarter, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import {
  type LatestReport,
  type LeadProgress,
  leadProgress,
  type PlannedSpan,
  type Progress,
  REPORT_STATES,
  taskProgress,
} from "@/lib/domain/progress";
import { pageRows } from "@/lib/site/page-rows-queries";
import { listTaskContents, type TaskContent } from "@/lib/tasks/content-queries";
import type { ProgressBasis } from "./basis";

/** A lead's part in a task as it stood. */
export type LeadFact = LeadProgress & {
  ministryId: number;
  report: LatestReport | null;
  /** Of `report`, for what else it says. */
  reportId: number | null;
};

/** A task and its leads as they stood at a 基準日. */
export type TaskFact = Readonly<{
  taskId: number;
  code: string;
  chapterKey: string;
  /** What the version says of it. */
  content: TaskContent;
  /** Printed, else first stated. */
  planned: PlannedSpan | null;
  /** The planned span was stated by a ministry, not printed. */
  stated: boolean;
  /** The quarters stated first, ascending; empty where some are printed. */
  statedQuarters: Quarter[];
  leads: readonly LeadFact[];
  /** 区分 of the task: the worst of its leads'. */
  progress: Progress;
  /** Quarters late: the greatest of its delayed leads'. */
  delay: number | null;
}>;

/**
 * Every task of a version with its leads' 区分 at a 基準日, in the printed order. One query;
 * without a basis (nothing published yet) the reports are left out, and callers show no progress.
 */
export async function listTaskFacts(
  versionId: number,
  asOf: DateString,
  basis: ProgressBasis,
): Promise<readonly TaskFact[]> {
  return factsOnce(versionId, asOf, basis.kind, basis.kind === "publication" ? basis.id : null);
}

const factsOnce = cache(
  async (
    versionId: number,
    asOf: DateString,
    kind: ProgressBasis["kind"],
    publicationId: number | null,
  ): Promise<readonly TaskFact[]> => {
    const contents = await listTaskContents(versionId);
    if (contents.length === 0) return [];
    // Ids of one import: a range of the index, however many other plans there are. Strays are not asked for below.
    const ids = contents.map(({ taskId }) => taskId);
    const tasks = Prisma.sql`x.task_id between ${Math.min(...ids)} and ${Math.max(...ids)}`;
    const answers = await readAnswers(tasks, asOf, { kind, id: publicationId });
    return judgedOnce(contents, answers, quarterOfDate(asOf));
  },
);

/** Judgements that are kept: a handful of 基準日 and bases are what people look at. */
const KEPT = 24;
/** Quarters of which the same answers are kept. */
const KEPT_QUARTERS = 4;
const judged = new WeakMap<readonly TaskContent[], Map<string, Map<Quarter, readonly TaskFact[]>>>();

/** The rule is pure: the same answers to the same contents in the same quarter need no second judgement. */
function judgedOnce(contents: readonly TaskContent[], answers: string, now: Quarter): readonly TaskFact[] {
  const kept = judged.get(contents) ?? new Map<string, Map<Quarter, readonly TaskFact[]>>();
  judged.set(contents, kept);
  const byQuarter = kept.get(answers) ?? new Map<Quarter, readonly TaskFact[]>();
  const facts = byQuarter.get(now) ?? judge(contents, parseAnswers(answers), now);
  putLast(byQuarter, now, facts, KEPT_QUARTERS);
  putLast(kept, answers, byQuarter, KEPT);
  return facts;
}

/** The entry becomes the latest one; the oldest goes when there are more than `limit`. */
function putLast<K, V>(map: Map<K, V>, key: K, value: V, limit: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= limit) break;
    map.delete(oldest);
  }
}

/** The same for some tasks of a version alone, in the given order. */
export async function listFactsOf(
  contents: readonly TaskContent[],
  asOf: DateString,
  basis: ProgressBasis,
): Promise<readonly TaskFact[]> {
  const ids = contents.map(({ taskId }) => taskId);
  const answers = await readAnswers(Prisma.sql`x.task_id = any(${ids})`, asOf, basis);
  return judge(contents, parseAnswers(answers), quarterOfDate(asOf));
}

type VisibleBasis = { kind: ProgressBasis["kind"]; id?: number | null };

/** Latest reports and stated schedules, as compact rows. */
const answersSchema = z.object({
  reports: z.array(
    z.tuple([
      z.int(),
      z.int(),
      z.int(),
      z.enum(REPORT_STATES),
      z.int().nullable(),
      z.string().nullable(),
      z.string(),
    ]),
  ),
  /** Stated first: the plan of the task. */
  schedules: z.array(z.tuple([z.int(), z.array(z.int())])),
  /** Stated later than that and than the lead's latest report: the lead's 見込. */
  forecasts: z.array(z.tuple([z.int(), z.int(), z.int()])),
});
type Answers = z.output<typeof answersSchema>;

function parseAnswers(text: string): Answers {
  return text === "" ? { reports: [], schedules: [], forecasts: [] } : answersSchema.parse(JSON.parse(text));
}

/**
 * What the leads of tasks have answered, as JSON text; empty without a basis. One query, one row: many
 * rows cost more than their text.
 * @param tasks condition on `x.task_id`
 */
async function readAnswers(tasks: Prisma.Sql, asOf: DateString, basis: VisibleBasis): Promise<string> {
  if (basis.kind === "none") return "";
  const [row] = await pageRows<{ answers: string }[]>`
    with latest as (
      select distinct on (x.task_id, x.ministry_id)
        x.task_id, x.ministry_id, x.id, x.state, x.forecast_quarter, x.completed_on, x.effective_on, x.recorded_at
      from report x where ${tasks} and ${visible(asOf, basis, "report")}
      order by x.task_id, x.ministry_id, x.effective_on desc, x.recorded_at desc, x.id desc
    ), stated as (
      select x.task_id, x.ministry_id, x.quarters, x.last_quarter, x.effective_on, x.recorded_at, x.id,
        row_number() over (partition by x.task_id order by x.recorded_at, x.id) as number
      from schedule_statement x where ${tasks} and ${visible(asOf, basis, "schedule")}
    ), later as (
      select distinct on (s.task_id, s.ministry_id) s.*
      from stated s where s.number > 1
      order by s.task_id, s.ministry_id, s.effective_on desc, s.recorded_at desc, s.id desc
    )
    select json_build_object(
      'reports', coalesce((
        select json_agg(json_build_array(r.task_id, r.ministry_id, r.id, r.state, r.forecast_quarter,
          r.completed_on, r.effective_on))
        from latest r), '[]'),
      'schedules', coalesce((
        select json_agg(json_build_array(s.task_id, s.quarters)) from stated s where s.number = 1), '[]'),
      'forecasts', coalesce((
        select json_agg(json_build_array(l.task_id, l.ministry_id, l.last_quarter))
        from later l
        join latest r on r.task_id = l.task_id and r.ministry_id = l.ministry_id
          and (l.effective_on, l.recorded_at) > (r.effective_on, r.recorded_at)), '[]')
    )::text as answers`;
  return row?.answers ?? "";
}

/** Condition on row `x` of `report` or `schedule_statement`: may it be seen on this basis at this 基準日? */
export function visible(asOf: DateString, basis: VisibleBasis, table: "report" | "schedule"): Prisma.Sql {
  if (basis.kind === "none") return Prisma.sql`false`;
  if (basis.kind === "publication") {
    return table === "report"
      ? Prisma.sql`x.id in (select report_id from publication_report where publication_id = ${basis.id})`
      : Prisma.sql`x.id in (select statement_id from publication_schedule where publication_id = ${basis.id})`;
  }
  const end = endOfDayInJapan(asOf);
  return Prisma.sql`x.recorded_at < ${end} and (x.withdrawn_at is null or x.withdrawn_at >= ${end})`;
}

function judge(contents: readonly TaskContent[], answers: Answers, now: Quarter): readonly TaskFact[] {
  const schedules = new Map(answers.schedules);
  const forecasts = new Map(
    answers.forecasts.map(([task, ministry, quarter]) => [`${task} ${ministry}`, quarter]),
  );
  const reports = new Map(
    answers.reports.map(([taskId, ministryId, reportId, state, told, completedOn, effectiveOn]) => {
      const key = `${taskId} ${ministryId}`;
      const open = state === "NOT_STARTED" || state === "IN_PROGRESS";
      const forecast = open ? (forecasts.get(key) ?? told) : told;
      return [key, { reportId, report: { state, forecast, completedOn, effectiveOn } }];
    }),
  );
  return contents.map((content) => {
    const statedQuarters = content.printed ? [] : (schedules.get(content.taskId) ?? []);
    const planned = content.printed ?? spanOf(statedQuarters);
    const leads = content.ministries.flatMap(({ ministryId, role }) => {
      if (role !== "LEAD") return [];
      const latest = reports.get(`${content.taskId} ${ministryId}`) ?? { report: null, reportId: null };
      return [{ ministryId, ...latest, ...leadProgress(planned, latest.report, now) }];
    });
    return {
      taskId: content.taskId,
      code: content.code,
      chapterKey: content.chapter.key,
      content,
      planned,
      stated: content.printed === null && planned !== null,
      statedQuarters,
      leads,
      progress: taskProgress(leads.map((lead) => lead.progress)),
      delay: greatest(leads.map((lead) => lead.delay)),
    };
  });
}

function spanOf(quarters: readonly Quarter[]): PlannedSpan | null {
  const [first] = quarters;
  const last = quarters.at(-1);
  return first !== undefined && last !== undefined ? { first, last } : null;
}

function greatest(delays: readonly (number | null)[]): number | null {
  const numbers = delays.filter((delay) => delay !== null);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}
