import { requireRoadmap, valuesOf } from "@/lib/api/answer";
import { taskJson } from "@/lib/api/serialise";
import { NotFound } from "@/lib/auth/errors";
import { defineRoute } from "@/lib/auth/guard";
import { progressBasis } from "@/lib/progress/basis-queries";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { getTask } from "@/lib/tasks/queries";

/** One task with the verbatim line of the document. */
export const GET = defineRoute<"public", { code: string }>({
  name: "getTask",
  access: "public",
  atOnce: true,
  handler: async ({ url, params, viewer }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const [plan, basis] = await Promise.all([requireRoadmap(asOf), progressBasis(viewer, asOf)]);
    const task = await getTask({ versionId: plan.versionId, asOf, basis }, params.code);
    if (!task) throw new NotFound("この工程番号の工程はありません。");
    return Response.json({ ...taskJson(task), sourceText: task.sourceText });
  },
});
