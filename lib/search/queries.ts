import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { parseSearch } from "@/lib/domain/search-query";
import { rankEntries, SEARCH_KINDS, type SearchKind } from "@/lib/domain/search-rank";
import { listSettledMeasures } from "@/lib/measures/settled-queries";
import { listMinistryNames } from "@/lib/ministries/queries";
import { type CurrentPlan, listChapters } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { listFactsOf } from "@/lib/progress/queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { type ProgressMark, taskMark } from "@/lib/tasks/marks";
import { toTaskItems } from "@/lib/tasks/queries";
import { type AskedProgress, askedProgress } from "./asked-progress";
import type { SearchFilter } from "./filter";
import { planEntries, type SearchedPlans } from "./plan-entries";
import { type ResultFacts, resultFacts } from "./result-facts";
import { type FoundEntry, foundEntry } from "./results";

export type SearchResult = FoundEntry & { facts: ResultFacts };

/** The versions that are searched, and as of when. */
type PlanScope = { roadmap: CurrentPlan; catalogue: CurrentPlan | null; asOf: DateString };

/** With what 区分 rest on. */
export type SearchScope = PlanScope & { basis: ProgressBasis };

/** A page of results. */
export type SearchPage = {
  /** Whether there was anything to look for. */
  searched: boolean;
  /** Found in all, and of the chosen kind. */
  total: number;
  chosen: number;
  counts: Record<SearchKind, number>;
  items: SearchResult[];
  /** 区分 that was typed: tasks aren't found by it, but listed. Null: none, or none is published. */
  asked: AskedProgress | null;
};

export const RESULTS_PER_PAGE = 20;

/** What is found, best first (search-rank.ts), one page of it. */
export async function search(scope: SearchScope, { q = "", kind, page }: SearchFilter): Promise<SearchPage> {
  const plans = await searchedPlans(scope);
  const query = parseSearch(q, plans.ministries);
  const ranked = rankEntries(planEntries(plans), query);
  const chosen = kind === undefined ? ranked : ranked.filter((entry) => entry.kind === kind);
  const shown = chosen.slice((page - 1) * RESULTS_PER_PAGE, page * RESULTS_PER_PAGE);
  const marks = await progressMarks(
    scope,
    plans,
    shown.filter((entry) => entry.kind === "task").map(({ id }) => id),
  );
  const count = (one: SearchKind) => ranked.filter((entry) => entry.kind === one).length;
  return {
    searched: query.words.length > 0,
    total: ranked.length,
    chosen: chosen.length,
    counts: Object.fromEntries(SEARCH_KINDS.map((one) => [one, count(one)])) as Record<SearchKind, number>,
    asked: scope.basis.kind === "none" ? null : askedProgress(query, plans.ministries),
    items: shown.map((entry) => ({
      ...foundEntry(entry, query),
      facts: resultFacts(entry, plans, marks),
    })),
  };
}

/** The best few entries for what is typed so far, and how many there are in all. */
export async function listSuggestions(
  plans: PlanScope,
  q: string,
  limit: number,
): Promise<{ total: number; items: FoundEntry[] }> {
  const searched = await searchedPlans(plans);
  const query = parseSearch(q, searched.ministries);
  const ranked = rankEntries(planEntries(searched), query);
  return { total: ranked.length, items: ranked.slice(0, limit).map((entry) => foundEntry(entry, query)) };
}

/** All of it is in the process already, but for the ministries' names and what was decided about marks. */
async function searchedPlans({ roadmap, catalogue, asOf }: PlanScope): Promise<SearchedPlans> {
  const [tasks, measures, chapters, ministries] = await Promise.all([
    listTaskContents(roadmap.versionId),
    catalogue ? listSettledMeasures(catalogue.versionId, asOf) : NONE,
    listChapters(roadmap.versionId),
    listMinistryNames(),
  ]);
  return { tasks, measures, chapters, ministries };
}

const NONE: readonly never[] = [];

/** 区分 of some tasks by 工程番号; none before the first publication. */
async function progressMarks(
  { asOf, basis, roadmap }: SearchScope,
  { tasks, ministries }: SearchedPlans,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ProgressMark>> {
  if (basis.kind === "none" || codes.length === 0) return new Map();
  const wanted = new Set(codes);
  const facts = await listFactsOf(
    tasks.filter(({ code }) => wanted.has(code)),
    asOf,
    basis,
  );
  const named = ministries.map(({ id, slug, names: [name = slug] }) => ({ id, slug, name }));
  const items = toTaskItems({ versionId: roadmap.versionId, asOf, basis }, facts, named);
  return new Map(
    items.flatMap((item) => {
      const mark = taskMark(item);
      return mark ? [[item.code, mark] as const] : [];
    }),
  );
}
