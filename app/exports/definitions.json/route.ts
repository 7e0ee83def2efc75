import { defineRoute } from "@/lib/auth/guard";
import { ORIGIN_WORDS, TYPE_WORDS } from "@/lib/exports/definition-rows";
import { datasetDefinitions, FILE_RULES } from "@/lib/exports/definitions";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";

/** What every column of the data files means: the same as the page `/exports/definitions`, for programs. */
export const GET = defineRoute({
  name: "getDefinitions",
  access: "open",
  handler: async () => {
    const plans = await Promise.all([currentRoadmap(), currentMeasures()]);
    return Response.json({
      sources: plans.flatMap((plan) => plan?.citation ?? []),
      rules: FILE_RULES,
      types: TYPE_WORDS,
      origins: ORIGIN_WORDS,
      datasets: datasetDefinitions(),
    });
  },
});
