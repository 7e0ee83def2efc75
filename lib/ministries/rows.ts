import "server-only";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { listMeasureContents, type MeasureContent } from "@/lib/measures/content-queries";
import { type LeadFact, listTaskFacts, type TaskFact } from "@/lib/progress/queries";
import type { TaskScope } from "@/lib/tasks/queries";
import { listMinistries } from "./queries";

/** 主担当 and 連携 apart. */
export type RoleCount = { lead: number; partner: number };

/** What a ministry carries of the plans in force. */
export type MinistryRow = {
  slug: string;
  name: string;
  tasks: RoleCount;
  measures: RoleCount;
  /** 区分 of its own parts as lead: over all ministries they sum to the leads, not to the tasks. Null before the first publication. */
  counts: ProgressCounts | null;
  /** Quarters: the longest delay of its own parts; null without one. */
  longest: number | null;
};

/**
 * Every ministry that carries something of the plans in force, in the official order.
 * @param roadmap null before its import
 * @param measuresVersionId null before its import
 */
export async function listMinistryRows(
  roadmap: TaskScope | null,
  measuresVersionId: number | null,
): Promise<MinistryRow[]> {
  const [facts, measures, ministries] = await Promise.all([
    roadmap ? listTaskFacts(roadmap.versionId, roadmap.asOf, roadmap.basis) : [],
    measuresVersionId === null ? [] : listMeasureContents(measuresVersionId),
    listMinistries(),
  ]);
  const known = roadmap !== null && roadmap.basis.kind !== "none";
  const parts = partsOf(facts, measures);
  return ministries.flatMap(({ id, slug, name }) => {
    const { leads = [], partner = 0 } = parts.tasks.get(id) ?? {};
    const inMeasures = parts.measures.get(id) ?? { lead: 0, partner: 0 };
    if (leads.length + partner + inMeasures.lead + inMeasures.partner === 0) return [];
    const delays = leads.flatMap(({ delay }) => delay ?? []);
    return [
      {
        slug,
        name,
        tasks: { lead: leads.length, partner },
        measures: inMeasures,
        counts: known ? countProgress(leads.map(({ progress }) => progress)) : null,
        longest: known && delays.length > 0 ? Math.max(...delays) : null,
      },
    ];
  });
}

/** What each ministry carries, in one pass: those of other plans alone cost nothing here. */
function partsOf(facts: readonly TaskFact[], measures: readonly MeasureContent[]) {
  const tasks = new Map<number, { leads: LeadFact[]; partner: number }>();
  const ofMinistry = (id: number) => kept(tasks, id, () => ({ leads: [], partner: 0 }));
  for (const { content, leads } of facts) {
    for (const lead of leads) ofMinistry(lead.ministryId).leads.push(lead);
    for (const { ministryId, role } of content.ministries) {
      if (role === "PARTNER") ofMinistry(ministryId).partner += 1;
    }
  }
  const counts = new Map<number, RoleCount>();
  for (const { ministryId, role } of measures.flatMap(({ ministries }) => ministries)) {
    const count = kept(counts, ministryId, () => ({ lead: 0, partner: 0 }));
    count[role === "LEAD" ? "lead" : "partner"] += 1;
  }
  return { tasks, measures: counts };
}

/** The value of a key; made when it is the first. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
