import { requireMeasures, valuesOf } from "@/lib/api/answer";
import { measureJson } from "@/lib/api/serialise";
import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { listKpiLetters } from "@/lib/indicators/letter-queries";
import { getMeasure } from "@/lib/measures/queries";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** One measure with the verbatim line of the document. */
export const GET = defineRoute<"public", { number: string }>({
  name: "getMeasure",
  access: "public",
  atOnce: true,
  handler: async ({ url, params, viewer }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const plan = await requireMeasures(asOf);
    const [measure, letters] = await Promise.all([
      getMeasure(plan.versionId, asOf, params.number),
      listKpiLetters(viewer, plan.versionId, asOf),
    ]);
    if (!measure) throw new NotFound("この施策番号の施策はありません。");
    const lettersOf = letters && (letters.get(measure.id) ?? { progress: [], effect: [] });
    return Response.json({ ...measureJson(measure, lettersOf), sourceText: measure.sourceText });
  },
});
