import "server-only";
import { listMinistries } from "@/lib/ministries/queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { selectTasks, type TaskScope, toTaskItems } from "@/lib/tasks/queries";
import { arrangeRoadmap, type RoadmapGroup } from "./arrange";
import type { RoadmapQuery } from "./read-query";

export type Roadmap = {
  /** All tasks of the version. */
  total: number;
  /** Tasks that match. */
  found: number;
  groups: RoadmapGroup[];
  /** Whether the groups are open when the address says nothing of it. */
  opens: boolean;
};

/**
 * The roadmap as asked for. Where conditions narrow it, its groups are open; else folded, so that the whole
 * is sent only to those who ask for it.
 */
export async function getRoadmap(
  scope: TaskScope,
  { filter, layout: { view, group, sort, open } }: RoadmapQuery,
): Promise<Roadmap> {
  const [facts, contents, ministries] = await Promise.all([
    selectTasks(scope, filter),
    listTaskContents(scope.versionId),
    listMinistries(),
  ]);
  const { role: _, ...conditions } = filter;
  const opens = Object.values(conditions).some((value) => value !== undefined);
  const isOpen = (key: string) => view === "all" || (open ? open.includes(key) : opens && view !== "folded");
  const items = toTaskItems(scope, facts, ministries);
  return {
    total: contents.length,
    found: facts.length,
    groups: arrangeRoadmap(items, ministries, { group, sort, ministry: filter.ministry, isOpen }),
    opens,
  };
}

/** Whether a ministry leads any task of a version. */
export async function leadsTasks(versionId: number, ministryId: number): Promise<boolean> {
  const contents = await listTaskContents(versionId);
  return contents.some(({ ministries }) =>
    ministries.some((entry) => entry.ministryId === ministryId && entry.role === "LEAD"),
  );
}
