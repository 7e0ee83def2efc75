import { SEARCH_KIND_LABELS } from "@/components/search/search-words";
import { invalid } from "@/lib/api/answer";
import { defineRoute } from "@/lib/auth/guard";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { searchFields } from "@/lib/search/filter";
import { listSuggestions } from "@/lib/search/queries";
import { resultAddress } from "@/lib/search/result-address";

/** Suggestions shown at once: as many as fit under the field on a small screen. */
const LIMIT = 8;

/** The best few results for what is typed so far in the search field. Nothing of it depends on the viewer. */
export const GET = defineRoute({
  name: "listSuggestions",
  access: "open",
  handler: async ({ url }) => {
    const day = today();
    const query = readQuery(url.searchParams, { q: searchFields.q }, day);
    if (!query.values) throw invalid(query.problems);
    const { q = "", asOf } = query.values;
    const [roadmap, catalogue] = await Promise.all([currentRoadmap(asOf), currentMeasures(asOf)]);
    if (!roadmap) return Response.json({ total: 0, items: [] });
    const { total, items } = await listSuggestions({ roadmap, catalogue, asOf }, q, LIMIT);
    return Response.json({
      total,
      items: items.map(({ kind, id, number, title }) => ({
        kind: SEARCH_KIND_LABELS[kind],
        href: resultAddress(kind, id, asOfText(asOf, day)),
        number: number?.map(({ text }) => text).join("") ?? null,
        title,
      })),
    });
  },
});
