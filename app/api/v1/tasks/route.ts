import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import { taskJson } from "@/lib/api/serialise";
import { defineRoute } from "@/lib/auth/guard";
import { progressBasis } from "@/lib/progress/basis-queries";
import { asOfOf } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { listTasksWithReports } from "@/lib/tasks/queries";
import { progressProblem, readTaskQuery } from "@/lib/tasks/read-query";

/** The tasks of the roadmap in force that match, in the printed order. */
export const GET = defineRoute({
  name: "listTasks",
  access: "public",
  atOnce: true,
  handler: async ({ url, viewer }) => {
    const day = today();
    const [query, plan, basis] = await Promise.all([
      readTaskQuery(url.searchParams, day),
      requireRoadmap(asOfOf(url.searchParams, day)),
      progressBasis(viewer, asOfOf(url.searchParams, day)),
    ]);
    const { asOf, page, pageSize, ...filter } = valuesOf(query);
    const problem = progressProblem(filter, basis);
    if (problem) throw invalid([problem]);
    const scope = { versionId: plan.versionId, asOf, basis };
    const { total, items } = await listTasksWithReports(scope, filter, { page, pageSize });
    return Response.json({ asOf, total, page, pageSize, items: items.map(taskJson) });
  },
});
