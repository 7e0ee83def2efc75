import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan } from "@/lib/domain/progress";
import type { OverviewTask, OverviewTasks } from "@/lib/overview/queries";
import { type LateTask, lateTask } from "@/lib/progress/late-task";
import type { LeadFact, TaskFact } from "@/lib/progress/queries";
import { leadMark } from "@/lib/tasks/marks";
import type { MinistrySummary } from "./queries";

/** A ministry's own part in a task, with the fact it is taken from. */
export type LedPart = { fact: TaskFact; lead: LeadFact };

/** A part whose planned quarters are over without any report. */
export type OverdueTask = {
  code: string;
  title: string;
  planned: PlannedSpan;
  stated: boolean;
  /** Quarters since the plan ended. */
  since: number;
};

const led = new WeakMap<readonly TaskFact[], ReadonlyMap<number, readonly LedPart[]>>();

/** The parts that a ministry leads, in the printed order; shared out once for the same facts. */
export function ledParts(facts: readonly TaskFact[], ministryId: number): readonly LedPart[] {
  const known = led.get(facts) ?? shareOut(facts);
  led.set(facts, known);
  return known.get(ministryId) ?? [];
}

function shareOut(facts: readonly TaskFact[]): ReadonlyMap<number, readonly LedPart[]> {
  const parts = facts.flatMap((fact) => fact.leads.map((lead) => ({ fact, lead })));
  return byMinistry(parts, ({ lead }) => lead.ministryId);
}

/** A list shared out to the ministries of its items, each share in the order of the list. */
export function byMinistry<T>(
  items: readonly T[],
  ministryOf: (item: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const shares = new Map<number, T[]>();
  for (const item of items) {
    const own = shares.get(ministryOf(item));
    if (own) own.push(item);
    else shares.set(ministryOf(item), [item]);
  }
  return shares;
}

/** Parts that are 遅延. */
export function delayedParts(parts: readonly LedPart[]): LedPart[] {
  return parts.filter(({ lead }) => lead.progress === "DELAYED");
}

/**
 * Delayed parts, the longest delay first; equal ones as printed.
 * @param reasonOf what the ministry's latest report about a task gives as the reason
 */
export function lateTasks(
  delayed: readonly LedPart[],
  reasonOf: (part: LedPart) => string | null,
): LateTask[] {
  return delayed
    .map((part) => lateTask(part.fact, part.lead, reasonOf(part)))
    .sort((a, b) => b.delay - a.delay);
}

/** Parts that should have been reported, the longest over first; equal ones as printed. */
export function overdueTasks(parts: readonly LedPart[], now: Quarter): OverdueTask[] {
  return parts
    .flatMap(({ fact, lead }) => {
      if (!lead.overdue || !fact.planned) return [];
      const { code, content, planned, stated } = fact;
      return [{ code, title: content.title, planned, stated, since: now - planned.last }];
    })
    .sort((a, b) => b.since - a.since);
}

/**
 * What begins and what ends in a quarter, in the printed order.
 * @param known whether 区分 may be shown
 * @param limit parts named of each; all are counted
 */
export function quarterTasks(
  parts: readonly LedPart[],
  quarter: Quarter,
  { ministries, known, limit }: { ministries: readonly MinistrySummary[]; known: boolean; limit: number },
): { quarter: Quarter; starting: OverviewTasks; ending: OverviewTasks } {
  const names = new Map(ministries.map(({ id, name }) => [id, name]));
  const named = ({ fact, lead }: LedPart): OverviewTask => ({
    code: fact.code,
    title: fact.content.title,
    planned: fact.planned,
    stated: fact.stated,
    leads: fact.leads.flatMap(({ ministryId }) => names.get(ministryId) ?? []),
    mark: known ? leadMark(lead) : null,
  });
  const listed = (list: readonly LedPart[]): OverviewTasks => ({
    total: list.length,
    named: list.slice(0, limit).map(named),
  });
  return {
    quarter,
    starting: listed(parts.filter(({ fact }) => fact.planned?.first === quarter)),
    ending: listed(parts.filter(({ fact }) => fact.planned?.last === quarter)),
  };
}
