import "server-only";
import {
  CHANGES,
  type Change,
  type Comparison,
  compareStates,
  crossProgress,
  type PartState,
} from "@/lib/domain/compare-progress";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { Progress, ProgressCounts } from "@/lib/domain/progress";
import { listMinistries, type MinistrySummary } from "@/lib/ministries/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { type LeadFact, listTaskFacts, type TaskFact } from "@/lib/progress/queries";
import { leadMark, type ProgressMark, taskMark } from "@/lib/tasks/marks";
import { toTaskItems } from "@/lib/tasks/queries";
import type { CompareQuery } from "./filter";

/** One day of a comparison, with what may be seen of it. */
export type ComparedDay = { asOf: DateString; basis: ProgressBasis };

export type ComparedSide = { mark: ProgressMark; delay: number | null; forecast: Quarter | null };

/** One task, or one lead's part in it, on both days. */
export type ComparedPart = {
  code: string;
  title: string;
  leads: string[];
  from: ComparedSide;
  to: ComparedSide;
  slip: number | null;
};

export type ComparisonResult = {
  /** Parts compared. */
  total: number;
  /** From each 区分 (outer key) to each. */
  table: Record<Progress, ProgressCounts>;
  changes: Record<Change, number>;
  /** Quarters of all that slipped, together. */
  slip: number;
  /** Those of the asked list, counted, and one page of them. */
  listed: number;
  parts: ComparedPart[];
};

type Pair = { task: TaskFact; before: TaskFact; lead: LeadFact | null; wasLead: LeadFact | null } & {
  from: PartState;
  to: PartState;
} & Comparison;

/**
 * Two days compared, task by task, or lead by lead, each by the version in force then: tasks that came or went between
 * them are not in it (lib/versions has those). Both days must have a basis.
 * @param versionId of the later day
 * @param query what is counted and listed; without `change`, `was` and `became`: all that differ
 */
export async function compareDays(
  versionId: number,
  from: ComparedDay,
  to: ComparedDay,
  query: CompareQuery,
  pageSize: number,
): Promise<ComparisonResult> {
  const before = await currentRoadmap(from.asOf);
  const [earlier, later, ministries] = await Promise.all([
    listTaskFacts(before?.versionId ?? versionId, from.asOf, from.basis),
    listTaskFacts(versionId, to.asOf, to.basis),
    listMinistries(),
  ]);
  const pairs = pairsOf(earlier, later, query, ministries);
  const listed = pairs.filter((pair) => isListed(pair, query));
  // The greatest slips first, where they are what is asked for; else as printed.
  const sorted =
    query.change === "slipped" ? listed.toSorted((a, b) => (b.slip ?? 0) - (a.slip ?? 0)) : listed;
  const start = (query.page - 1) * pageSize;
  return {
    total: pairs.length,
    table: crossProgress(pairs),
    changes: countChanges(pairs),
    slip: pairs.reduce((sum, { slip }) => sum + (slip ?? 0), 0),
    listed: listed.length,
    parts: toParts(sorted.slice(start, start + pageSize), { versionId, from, to }, ministries),
  };
}

function pairsOf(
  earlier: readonly TaskFact[],
  later: readonly TaskFact[],
  { by, ministry }: CompareQuery,
  ministries: readonly MinistrySummary[],
): Pair[] {
  const before = new Map(earlier.map((fact) => [fact.taskId, fact]));
  const ministryId = ministries.find(({ slug }) => slug === ministry)?.id;
  return later.flatMap((task) => {
    const was = before.get(task.taskId);
    if (!was) return [];
    if (by === "task" && ministry === undefined) {
      return [pairOf({ task, before: was, lead: null, wasLead: null }, taskState(was), taskState(task))];
    }
    return task.leads.flatMap((lead) => {
      const wasLead = was.leads.find((entry) => entry.ministryId === lead.ministryId);
      if (!wasLead || (ministry !== undefined && lead.ministryId !== ministryId)) return [];
      return [pairOf({ task, before: was, lead, wasLead }, leadState(wasLead), leadState(lead))];
    });
  });
}

function pairOf(
  facts: Pick<Pair, "task" | "before" | "lead" | "wasLead">,
  from: PartState,
  to: PartState,
): Pair {
  return { ...facts, from, to, ...compareStates(from, to) };
}

function leadState({ progress, delay, report }: LeadFact): PartState {
  const begun = report?.state === "IN_PROGRESS" || report?.state === "COMPLETED";
  return { progress, delay, forecast: openForecast(report), begun };
}

function taskState({ progress, delay, leads }: TaskFact): PartState {
  const states = leads.map(leadState);
  const forecasts = states.flatMap(({ forecast }) => forecast ?? []);
  return {
    progress,
    delay,
    forecast: forecasts.length > 0 ? Math.max(...forecasts) : null,
    begun: states.some(({ begun }) => begun),
  };
}

/** What is done or given up has no 見込 any more. */
function openForecast(report: LeadFact["report"]): Quarter | null {
  return report === null || report.state === "COMPLETED" || report.state === "CANCELLED"
    ? null
    : report.forecast;
}

function isListed(pair: Pair, { change, was, became }: CompareQuery): boolean {
  if (change === undefined && was === undefined && became === undefined) return pair.differs;
  return (
    (change === undefined || pair.changes.includes(change)) &&
    (was === undefined || pair.from.progress === was) &&
    (became === undefined || pair.to.progress === became)
  );
}

function countChanges(pairs: readonly Pair[]): Record<Change, number> {
  const counts = CHANGES.map((change): [Change, number] => [
    change,
    pairs.filter(({ changes }) => changes.includes(change)).length,
  ]);
  return Object.fromEntries(counts) as Record<Change, number>;
}

function toParts(
  pairs: readonly Pair[],
  { versionId, from, to }: { versionId: number; from: ComparedDay; to: ComparedDay },
  ministries: readonly MinistrySummary[],
): ComparedPart[] {
  const names = new Map(ministries.map(({ id, name }) => [id, name]));
  const marksOn = (day: ComparedDay, facts: readonly TaskFact[]) =>
    toTaskItems({ versionId, ...day }, facts, ministries).map(taskMark);
  const [was, is] = [
    marksOn(
      from,
      pairs.map(({ before }) => before),
    ),
    marksOn(
      to,
      pairs.map(({ task }) => task),
    ),
  ];
  return pairs.flatMap(({ task, lead, wasLead, from: old, to: now, slip }, index) => {
    const before = wasLead ? leadMark(wasLead) : was[index];
    const after = lead ? leadMark(lead) : is[index];
    if (!before || !after) return [];
    const leads = lead ? [lead] : task.leads;
    return [
      {
        code: task.code,
        title: task.content.title,
        leads: leads.flatMap(({ ministryId }) => names.get(ministryId) ?? []),
        from: { mark: before, delay: old.delay, forecast: old.forecast },
        to: { mark: after, delay: now.delay, forecast: now.forecast },
        slip,
      },
    ];
  });
}
