import "server-only";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import { countProgress, type ProgressCounts } from "@/lib/domain/progress";
import { listMinistries } from "@/lib/ministries/queries";
import { listChapters } from "@/lib/plans/queries";
import type { ProgressBasis } from "./basis";
import { type LeadFact, listTaskFacts, type TaskFact } from "./queries";

/** 区分 in total, by ministry and by 分野; counts are null before the first publication. */
export type ProgressSummary = {
  total: number;
  counts: ProgressCounts | null;
  /** Leads by their own 区分: these sum to more than `total`, since a task may have several leads. */
  byMinistry: {
    slug: string;
    name: string;
    leads: number;
    counts: ProgressCounts | null;
    late: LateCount | null;
  }[];
  byChapter: {
    key: string;
    part: string;
    number: number;
    title: string;
    tasks: number;
    counts: ProgressCounts | null;
  }[];
};

/** How a ministry's delayed parts spread over the quarters of delay. */
export type LateCount = { delayed: number; longest: number; byDelay: { quarters: number; count: number }[] };

/** Counts of 区分 of a version at a 基準日. */
export async function getProgressSummary(
  versionId: number,
  asOf: DateString,
  basis: ProgressBasis,
): Promise<ProgressSummary> {
  const [facts, ministries, chapters] = await Promise.all([
    listTaskFacts(versionId, asOf, basis),
    listMinistries(),
    listChapters(versionId),
  ]);
  const known = basis.kind !== "none";
  const leadsOf = leadsByMinistry(facts);
  return {
    total: facts.length,
    counts: known ? countProgress(facts.map((fact) => fact.progress)) : null,
    byMinistry: ministries.flatMap((ministry) => {
      const leads = leadsOf.get(ministry.id);
      if (!leads) return [];
      return [
        {
          slug: ministry.slug,
          name: ministry.name,
          leads: leads.length,
          counts: known ? countProgress(leads.map((lead) => lead.progress)) : null,
          late: known ? lateCount(leads) : null,
        },
      ];
    }),
    byChapter: chapters.map((chapter) => {
      const own = facts.filter((fact) => fact.chapterKey === chapter.key);
      return {
        ...chapter,
        tasks: own.length,
        counts: known ? countProgress(own.map((fact) => fact.progress)) : null,
      };
    }),
  };
}

/** One pass, whatever the number of ministries: those of other plans lead nothing here. */
function leadsByMinistry(facts: readonly TaskFact[]): Map<number, LeadFact[]> {
  const byMinistry = new Map<number, LeadFact[]>();
  for (const lead of facts.flatMap((fact) => fact.leads)) {
    const list = byMinistry.get(lead.ministryId);
    if (list) list.push(lead);
    else byMinistry.set(lead.ministryId, [lead]);
  }
  return byMinistry;
}

/** Tasks whose plan starts or ends in a quarter, in the printed order. */
export function startingAndEnding(
  facts: readonly TaskFact[],
  quarter: Quarter,
): { starting: TaskFact[]; ending: TaskFact[] } {
  return {
    starting: facts.filter((fact) => fact.planned?.first === quarter),
    ending: facts.filter((fact) => fact.planned?.last === quarter),
  };
}

function lateCount(leads: readonly { progress: string; delay: number | null }[]): LateCount {
  const delayed = leads.filter((lead) => lead.progress === "DELAYED");
  const delays = delayed.map((lead) => lead.delay ?? 0);
  const quarters = [...new Set(delays)].sort((a, b) => a - b);
  return {
    delayed: delayed.length,
    longest: Math.max(0, ...delays),
    byDelay: quarters.map((value) => ({
      quarters: value,
      count: delays.filter((delay) => delay === value).length,
    })),
  };
}
