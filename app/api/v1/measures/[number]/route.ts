import { requireMeasures, valuesOf } from "@/lib/api/answer";
import { measureJson } from "@/lib/api/serialise";
import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { getMeasure } from "@/lib/measures/queries";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** One measure with the verbatim line of the document. */
export const GET = defineRoute<"open", { number: string }>({
  name: "getMeasure",
  access: "open",
  handler: async ({ url, params }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const plan = await requireMeasures();
    const measure = await getMeasure(plan.versionId, asOf, params.number);
    if (!measure) throw new NotFound("この施策番号の施策はありません。");
    return Response.json({ ...measureJson(measure), sourceText: measure.sourceText });
  },
});
