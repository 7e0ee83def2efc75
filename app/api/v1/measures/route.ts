import { requireMeasures, valuesOf } from "@/lib/api/answer";
import { measureJson } from "@/lib/api/serialise";
import { defineRoute } from "@/lib/auth/guard";
import { listMeasures } from "@/lib/measures/queries";
import { readMeasureQuery } from "@/lib/measures/read-query";
import { today } from "@/lib/request/today";

/** The measures of the catalogue in force that match, in the printed order. */
export const GET = defineRoute({
  name: "listMeasures",
  access: "open",
  handler: async ({ url }) => {
    const [query, plan] = await Promise.all([readMeasureQuery(url.searchParams, today()), requireMeasures()]);
    const { asOf, page, pageSize, ...filter } = valuesOf(query);
    const measures = await listMeasures(plan.versionId, asOf, filter);
    const start = (page - 1) * pageSize;
    const items = measures.slice(start, start + pageSize).map(measureJson);
    return Response.json({ asOf, total: measures.length, page, pageSize, items });
  },
});
