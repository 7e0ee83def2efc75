import "server-only";
import { database } from "@/lib/db/client";
import type { Progress } from "@/lib/domain/progress";
import { listTaskFacts } from "@/lib/progress/queries";
import type { TaskScope } from "./queries";

export type NeighbourTask = { code: string; title: string; progress: Progress | null };

/** What stands around a task in the printed order. */
export type TaskNeighbours = {
  previous: NeighbourTask | null;
  next: NeighbourTask | null;
  /** All tasks of the same 取組, the task itself included. */
  sameInitiative: NeighbourTask[];
};

/** The tasks around the one of a 工程番号; empty for an unknown number. */
export async function getTaskNeighbours(scope: TaskScope, code: string): Promise<TaskNeighbours> {
  const [facts, rows] = await Promise.all([
    listTaskFacts(scope.versionId, scope.asOf, scope.basis),
    database().$queryRaw<{ code: string; title: string; sibling: boolean; distance: number }[]>`
      select t.code, t.title, t.initiative_id = own.initiative_id as sibling,
        t.position - own.position as distance
      from task own
      join task t on t.version_id = own.version_id
        and (t.initiative_id = own.initiative_id or abs(t.position - own.position) = 1)
      where own.version_id = ${scope.versionId} and own.code = ${code}
      order by t.position`,
  ]);
  const progress = new Map(facts.map((fact) => [fact.code, fact.progress]));
  const known = scope.basis.kind !== "none";
  const entries = rows.map(({ code, title, sibling, distance }) => ({
    sibling,
    distance,
    task: { code, title, progress: (known && progress.get(code)) || null },
  }));
  const at = (distance: number) => entries.find((entry) => entry.distance === distance)?.task ?? null;
  return {
    previous: at(-1),
    next: at(1),
    sameInitiative: entries.filter((entry) => entry.sibling).map((entry) => entry.task),
  };
}
