import "server-only";
import { type Quarter, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan, ProgressCounts } from "@/lib/domain/progress";
import { countProgress } from "@/lib/domain/progress";
import { listMinistries } from "@/lib/ministries/queries";
import { type LateTask, lateTask } from "@/lib/progress/late-task";
import { listTaskFacts, type TaskFact } from "@/lib/progress/queries";
import { readReportTexts } from "@/lib/progress/report-text-queries";
import { getProgressSummary, type ProgressSummary, startingAndEnding } from "@/lib/progress/summary";
import { type ProgressMark, taskMark } from "@/lib/tasks/marks";
import { type TaskScope, toTaskItems } from "@/lib/tasks/queries";
import { longestLate } from "./longest-late";

/** Tasks named in the overview, of those a quarter starts or ends with. */
const NAMED_TASKS = 8;
const NAMED_LATE = 5;

export type OverviewTask = {
  code: string;
  title: string;
  /** Names of the leads. */
  leads: string[];
  planned: PlannedSpan | null;
  stated: boolean;
  mark: ProgressMark | null;
};

/** All tasks of a list by number, the first of them by name. */
export type OverviewTasks = { total: number; named: OverviewTask[] };

/** One lead's delayed part in a task. */
export type LatePart = LateTask & { ministry: { slug: string; name: string } };

/** A ministry's own parts, as lead. */
export type OwnProgress = {
  slug: string;
  name: string;
  leads: number;
  counts: ProgressCounts | null;
  starting: number;
  ending: number;
};

/** What the overview says of the roadmap. */
export type ProgressOverview = {
  summary: ProgressSummary;
  /** Tasks with a planned period (some of them stated, not printed), and their 区分; null before the first publication. */
  planned: { total: number; stated: number; counts: ProgressCounts | null };
  longestLate: LatePart[];
  /** The quarter of 基準日. */
  quarter: Quarter;
  starting: OverviewTasks;
  ending: OverviewTasks;
  /** Null for a ministry that leads no task, and without a ministry. */
  own: OwnProgress | null;
};

/**
 * What the overview says of the roadmap as of a 基準日, in two waves of queries.
 * @param ministryId of the viewer's ministry; undefined: none
 */
export async function getProgressOverview(
  scope: TaskScope,
  ministryId: number | undefined,
): Promise<ProgressOverview> {
  const { versionId, asOf, basis } = scope;
  const [summary, facts, ministries] = await Promise.all([
    getProgressSummary(versionId, asOf, basis),
    listTaskFacts(versionId, asOf, basis),
    listMinistries(),
  ]);
  const known = basis.kind !== "none";
  const quarter = quarterOfDate(asOf);
  const { starting, ending } = startingAndEnding(facts, quarter);
  const late = known ? longestLate(facts, NAMED_LATE) : [];
  const texts = await readReportTexts(late.flatMap(({ lead }) => lead.reportId ?? []));

  const toTasks = (list: readonly TaskFact[]): OverviewTasks => ({
    total: list.length,
    named: toTaskItems(scope, list.slice(0, NAMED_TASKS), ministries).map((item) => {
      const { code, title, planned, stated } = item;
      const leads = item.ministries.filter(({ role }) => role === "LEAD").map(({ name }) => name);
      return { code, title, planned, stated, leads, mark: taskMark(item) };
    }),
  });
  const planned = facts.filter((fact) => fact.planned !== null);
  const ministry = ministries.find(({ id }) => id === ministryId);
  return {
    summary,
    planned: {
      total: planned.length,
      stated: planned.filter(({ stated }) => stated).length,
      counts: known ? countProgress(planned.map(({ progress }) => progress)) : null,
    },
    longestLate: late.flatMap(({ fact, lead }) => {
      const by = ministries.find(({ id }) => id === lead.ministryId);
      if (!by) return [];
      const { reason = null } = texts.get(lead.reportId ?? 0) ?? {};
      return [{ ...lateTask(fact, lead, reason), ministry: { slug: by.slug, name: by.name } }];
    }),
    quarter,
    starting: toTasks(starting),
    ending: toTasks(ending),
    own: ministry ? ownProgress(ministry, summary, starting, ending) : null,
  };
}

function ownProgress(
  { id, slug, name }: { id: number; slug: string; name: string },
  summary: ProgressSummary,
  starting: readonly TaskFact[],
  ending: readonly TaskFact[],
): OwnProgress | null {
  const row = summary.byMinistry.find((entry) => entry.slug === slug);
  if (!row) return null;
  const led = (facts: readonly TaskFact[]) =>
    facts.filter((fact) => fact.leads.some(({ ministryId }) => ministryId === id)).length;
  return {
    slug,
    name,
    leads: row.leads,
    counts: row.counts,
    starting: led(starting),
    ending: led(ending),
  };
}
