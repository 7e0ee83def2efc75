import { requireRoadmap, valuesOf } from "@/lib/api/answer";
import { basisJson } from "@/lib/api/serialise";
import { defineRoute } from "@/lib/auth/guard";
import { progressBasis } from "@/lib/progress/basis-queries";
import { getProgressSummary } from "@/lib/progress/summary";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** Counts of 区分 in total, by ministry (leads) and by 分野. */
export const GET = defineRoute({
  name: "getProgress",
  access: "public",
  atOnce: true,
  handler: async ({ url, viewer }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const [plan, basis] = await Promise.all([requireRoadmap(asOf), progressBasis(viewer, asOf)]);
    const summary = await getProgressSummary(plan.versionId, asOf, basis);
    return Response.json({
      asOf,
      ...basisJson(basis),
      total: summary.total,
      counts: summary.counts,
      byMinistry: summary.byMinistry.map(({ slug, name, leads, counts }) => ({ slug, name, leads, counts })),
      byChapter: summary.byChapter.map(({ key, part, number, title, tasks, counts }) => ({
        key,
        part,
        title: `${number}. ${title}`,
        tasks,
        counts,
      })),
    });
  },
});
