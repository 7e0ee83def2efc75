import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistryNames } from "@/lib/ministries/queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { asOfOf, type QueryInput, readQuery } from "@/lib/request/query-string";
import { searchFields } from "@/lib/search/filter";
import { RESULTS_PER_PAGE, search } from "@/lib/search/queries";

/** Everything the page of a search shows; null before the first import. */
export async function loadSearch(input: QueryInput, today: DateString) {
  const query = readQuery(input, searchFields, today);
  const asOf = asOfOf(input, today);
  const [roadmap, catalogue, basis] = await Promise.all([
    currentRoadmap(asOf),
    currentMeasures(asOf),
    progressBasis(getViewer(), asOf),
    // Read ahead: the search asks for it again, from what is kept for this request.
    listMinistryNames(),
  ]);
  if (!roadmap) return null;
  const page = { roadmap, catalogue, asOf, basis, problems: query.problems, result: null };
  if (!query.values?.q) return page;
  const filter = { q: query.values.q, kind: query.values.kind, page: query.values.page };
  const found = await search({ roadmap, catalogue, asOf, basis }, filter);
  return { ...page, result: { found, filter, pageSize: RESULTS_PER_PAGE } };
}
