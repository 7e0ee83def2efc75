import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import { type CompareQuery, compareFields } from "@/lib/compare/filter";
import { type ComparedDay, type ComparisonResult, compareDays } from "@/lib/compare/queries";
import { isDate } from "@/lib/domain/as-of";
import { type DateString, quarterEnd, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import type { MinistrySummary } from "@/lib/ministries/queries";
import { type CurrentPlan, currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import {
  asOfOf,
  givenTexts,
  type QueryInput,
  type QueryProblem,
  readQuery,
} from "@/lib/request/query-string";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";

export const COMPARE_PAGE_SIZE = 50;

export type ComparePage = {
  roadmap: CurrentPlan;
  from: ComparedDay;
  to: ComparedDay;
  ministries: readonly MinistrySummary[];
  problems: QueryProblem[];
  query: CompareQuery | null;
  /** Null where the conditions cannot be used, and where a day has nothing published. */
  result: ComparisonResult | null;
};

/** Everything the comparison of two days shows; null before the first import. Its later day is 基準日. */
export async function loadCompare(input: QueryInput, today: DateString): Promise<ComparePage | null> {
  const asOf = asOfOf(input, today);
  const given = givenTexts(input, ["from", "ministry"]);
  const usable = given.from !== undefined && isDate(given.from) && given.from <= asOf;
  const earlier = usable && given.from !== undefined ? given.from : quarterEnd(quarterOfDate(asOf) - 1);
  const reader = getViewer();
  const [roadmap, basisFrom, basisTo, ministries, unknown] = await Promise.all([
    currentRoadmap(asOf),
    progressBasis(reader, earlier),
    progressBasis(reader, asOf),
    listCarriers(),
    ministryProblem(given.ministry),
  ]);
  if (!roadmap) return null;
  const later =
    given.from !== undefined && isDate(given.from) && given.from > asOf
      ? { field: "from", message: "比べる先(基準日)以前の日付で指定してください" }
      : null;
  const { values, problems } = withProblems(readQuery(input, compareFields, today), [unknown, later]);
  const from = { asOf: earlier, basis: basisFrom };
  const to = { asOf, basis: basisTo };
  const page = { roadmap, from, to, ministries, problems, query: values };
  if (!values || basisFrom.kind === "none" || basisTo.kind === "none") return { ...page, result: null };
  return {
    ...page,
    result: await compareDays(roadmap.versionId, from, to, values, COMPARE_PAGE_SIZE),
  };
}
