import { invalid, requireMeasures, valuesOf } from "@/lib/api/answer";
import { measureJson } from "@/lib/api/serialise";
import { defineRoute } from "@/lib/auth/guard";
import { letterProblem, listRatedMeasures } from "@/lib/measures/rated-queries";
import { readMeasureQuery } from "@/lib/measures/read-query";
import { asOfOf } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** The measures of the catalogue in force that match, in the printed order. */
export const GET = defineRoute({
  name: "listMeasures",
  access: "public",
  atOnce: true,
  handler: async ({ url, viewer }) => {
    const day = today();
    const [query, plan] = await Promise.all([
      readMeasureQuery(url.searchParams, day),
      requireMeasures(asOfOf(url.searchParams, day)),
    ]);
    const { asOf, page, pageSize, ...filter } = valuesOf(query);
    const problem = await letterProblem(viewer, filter);
    if (problem) throw invalid([problem]);
    const measures = await listRatedMeasures(viewer, plan.versionId, asOf, filter);
    const start = (page - 1) * pageSize;
    const items = measures
      .slice(start, start + pageSize)
      .map((measure) => measureJson(measure, measure.letters));
    return Response.json({ asOf, total: measures.length, page, pageSize, items });
  },
});
