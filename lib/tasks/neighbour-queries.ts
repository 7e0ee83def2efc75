import "server-only";
import type { Progress } from "@/lib/domain/progress";
import { listFactsOf } from "@/lib/progress/queries";
import { listTaskContents } from "./content-queries";
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
  const contents = await listTaskContents(scope.versionId);
  const place = contents.findIndex((task) => task.code === code);
  const own = contents[place];
  if (!own) return { previous: null, next: null, sameInitiative: [] };
  const near = contents.filter(
    (task, index) => task.initiativeId === own.initiativeId || Math.abs(index - place) === 1,
  );
  const known = scope.basis.kind !== "none";
  const entries = new Map(
    (await listFactsOf(near, scope.asOf, scope.basis)).map(({ code, content, progress }) => [
      code,
      { code, title: content.title, progress: known ? progress : null },
    ]),
  );
  const at = (index: number) => entries.get(contents[index]?.code ?? "") ?? null;
  return {
    previous: at(place - 1),
    next: at(place + 1),
    sameInitiative: near.flatMap((task) =>
      task.initiativeId === own.initiativeId ? (entries.get(task.code) ?? []) : [],
    ),
  };
}
