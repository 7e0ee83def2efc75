import "server-only";
import { database } from "@/lib/db/client";
import { visible } from "@/lib/progress/queries";
import type { TaskScope } from "@/lib/tasks/queries";

/**
 * What a ministry's latest report gives as the reason of a delay, by task id; tasks without a reason are
 * not in it. Asks by the ministry, so that it can run beside the query of the 区分.
 */
export async function listReasons(scope: TaskScope, slug: string): Promise<ReadonlyMap<number, string>> {
  if (scope.basis.kind === "none") return new Map();
  const rows = await database().$queryRaw<{ taskId: number; reason: string }[]>`
    select "taskId", reason from (
      select distinct on (x.task_id) x.task_id as "taskId", x.reason
      from report x
      join task t on t.id = x.task_id
      join ministry m on m.id = x.ministry_id
      where m.slug = ${slug} and t.version_id = ${scope.versionId}
        and ${visible(scope.asOf, scope.basis, "report")}
      order by x.task_id, x.effective_on desc, x.recorded_at desc, x.id desc
    ) latest
    where reason is not null`;
  return new Map(rows.map(({ taskId, reason }) => [taskId, reason]));
}
