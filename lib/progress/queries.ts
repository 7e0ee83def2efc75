import "server-only";
import { cache } from "react";
import { z } from "zod";
import { database } from "@/lib/db/client";
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
import type { ProgressBasis } from "./basis";

/** A lead's part in a task as it stood. */
export type LeadFact = LeadProgress & {
  ministryId: number;
  report: LatestReport | null;
};

/** A task and its leads as they stood at a 基準日. */
export type TaskFact = {
  taskId: number;
  code: string;
  chapterKey: string;
  /** Printed, else first stated. */
  planned: PlannedSpan | null;
  /** The planned span was stated by a ministry, not printed. */
  stated: boolean;
  leads: LeadFact[];
  /** 区分 of the task: the worst of its leads'. */
  progress: Progress;
  /** Quarters late: the greatest of its delayed leads'. */
  delay: number | null;
};

const date = z.string().nullable();
const row = z.object({
  taskId: z.int(),
  code: z.string(),
  chapterKey: z.string(),
  printedFirst: z.int().nullable(),
  printedLast: z.int().nullable(),
  statedFirst: z.int().nullable(),
  statedLast: z.int().nullable(),
  ministryId: z.int(),
  state: z.enum(REPORT_STATES).nullable(),
  forecast: z.int().nullable(),
  completedOn: date,
  effectiveOn: date,
});
type Row = z.output<typeof row>;

/**
 * Every task of a version with its leads' 区分 at a 基準日, in the printed order. One query;
 * without a basis (nothing published yet) the reports are left out, and callers show no progress.
 */
export async function listTaskFacts(
  versionId: number,
  asOf: DateString,
  basis: ProgressBasis,
): Promise<TaskFact[]> {
  const publicationId = basis.kind === "publication" ? basis.id : null;
  return factsOnce(versionId, asOf, basis.kind, publicationId);
}

const factsOnce = cache(
  async (
    versionId: number,
    asOf: DateString,
    kind: ProgressBasis["kind"],
    publicationId: number | null,
  ): Promise<TaskFact[]> => {
    const rows = await database().$queryRaw(Prisma.sql`
      select t.id as "taskId", t.code, c.key as "chapterKey",
        t.first_quarter as "printedFirst", t.last_quarter as "printedLast",
        s.first_quarter as "statedFirst", s.last_quarter as "statedLast",
        tm.ministry_id as "ministryId",
        r.state::text as state, r.forecast_quarter as forecast,
        to_char(r.completed_on, 'YYYY-MM-DD') as "completedOn",
        to_char(r.effective_on, 'YYYY-MM-DD') as "effectiveOn"
      from task t
      join initiative i on i.id = t.initiative_id
      join chapter c on c.id = i.chapter_id
      join task_ministry tm on tm.task_id = t.id and tm.role = 'LEAD'
      left join lateral (${statedSchedule(asOf, kind, publicationId)}) s on t.first_quarter is null
      left join lateral (${latestReport(asOf, kind, publicationId)}) r on true
      where t.version_id = ${versionId}
      order by t.position, tm.position`);
    return joinLeads(z.array(row).parse(rows), quarterOfDate(asOf));
  },
);

/** The first schedule stated for a task `t` that had none (later ones are 見込). */
function statedSchedule(asOf: DateString, kind: ProgressBasis["kind"], publicationId: number | null) {
  return Prisma.sql`
    select x.first_quarter, x.last_quarter from schedule_statement x
    where x.task_id = t.id and ${visible(asOf, kind, publicationId, "schedule")}
    order by x.recorded_at, x.id limit 1`;
}

/** The latest report of lead `tm` on task `t`: greatest effectiveOn, then recordedAt, then id. */
function latestReport(asOf: DateString, kind: ProgressBasis["kind"], publicationId: number | null) {
  return Prisma.sql`
    select x.state, x.forecast_quarter, x.completed_on, x.effective_on from report x
    where x.task_id = t.id and x.ministry_id = tm.ministry_id
      and ${visible(asOf, kind, publicationId, "report")}
    order by x.effective_on desc, x.recorded_at desc, x.id desc limit 1`;
}

/** Condition on row `x` of `report` or `schedule_statement`: may it be seen on this basis at this 基準日? */
export function visible(
  asOf: DateString,
  kind: ProgressBasis["kind"],
  publicationId: number | null,
  table: "report" | "schedule",
): Prisma.Sql {
  if (kind === "none") return Prisma.sql`false`;
  if (kind === "publication") {
    return table === "report"
      ? Prisma.sql`x.id in (select report_id from publication_report where publication_id = ${publicationId})`
      : Prisma.sql`x.id in (select statement_id from publication_schedule where publication_id = ${publicationId})`;
  }
  const end = endOfDayInJapan(asOf);
  return Prisma.sql`x.recorded_at < ${end} and (x.withdrawn_at is null or x.withdrawn_at >= ${end})`;
}

function joinLeads(rows: readonly Row[], now: Quarter): TaskFact[] {
  const tasks = new Map<number, Omit<TaskFact, "progress" | "delay">>();
  for (const entry of rows) {
    const planned = span(entry.printedFirst, entry.printedLast) ?? span(entry.statedFirst, entry.statedLast);
    const task = tasks.get(entry.taskId) ?? {
      taskId: entry.taskId,
      code: entry.code,
      chapterKey: entry.chapterKey,
      planned,
      stated: entry.printedFirst === null && planned !== null,
      leads: [],
    };
    const report: LatestReport | null =
      entry.state && entry.effectiveOn
        ? {
            state: entry.state,
            forecast: entry.forecast,
            completedOn: entry.completedOn,
            effectiveOn: entry.effectiveOn,
          }
        : null;
    task.leads.push({ ministryId: entry.ministryId, report, ...leadProgress(planned, report, now) });
    tasks.set(entry.taskId, task);
  }
  return [...tasks.values()].map((task) => ({
    ...task,
    progress: taskProgress(task.leads.map((lead) => lead.progress)),
    delay: greatest(task.leads.map((lead) => lead.delay)),
  }));
}

function span(first: number | null, last: number | null): PlannedSpan | null {
  return first !== null && last !== null ? { first, last } : null;
}

function greatest(delays: readonly (number | null)[]): number | null {
  const numbers = delays.filter((delay) => delay !== null);
  return numbers.length > 0 ? Math.max(...numbers) : null;
}
