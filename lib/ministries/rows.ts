import "server-only";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { listAllMeasures } from "@/lib/measures/queries";
import { listTaskFacts } from "@/lib/progress/queries";
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
    measuresVersionId === null ? [] : listAllMeasures(measuresVersionId),
    listMinistries(),
  ]);
  const known = roadmap !== null && roadmap.basis.kind !== "none";
  // Ministries of other plans alone carry nothing here: no look at every task for each of them.
  const ids = new Set(facts.flatMap(({ content }) => content.ministries.map(({ ministryId }) => ministryId)));
  const slugs = new Set(measures.flatMap((measure) => measure.ministries.map(({ slug }) => slug)));
  const carrying = ministries.filter(({ id, slug }) => ids.has(id) || slugs.has(slug));
  return carrying.flatMap(({ id, slug, name }) => {
    const leads = facts.flatMap((fact) => fact.leads.filter((lead) => lead.ministryId === id));
    const partner = facts.filter(({ content }) =>
      content.ministries.some((entry) => entry.ministryId === id && entry.role === "PARTNER"),
    ).length;
    const inMeasures = measures.flatMap((measure) =>
      measure.ministries.filter((entry) => entry.slug === slug),
    );
    if (leads.length + partner + inMeasures.length === 0) return [];
    const led = inMeasures.filter(({ role }) => role === "LEAD").length;
    const delays = leads.flatMap(({ delay }) => delay ?? []);
    return [
      {
        slug,
        name,
        tasks: { lead: leads.length, partner },
        measures: { lead: led, partner: inMeasures.length - led },
        counts: known ? countProgress(leads.map(({ progress }) => progress)) : null,
        longest: known && delays.length > 0 ? Math.max(...delays) : null,
      },
    ];
  });
}
