import type { MinistrySummary } from "@/lib/ministries/queries";
import type { TaskContent } from "@/lib/tasks/content-queries";

/** A task with its place in the document. */
export type TaskPlace = { code: string; title: string; page: number; line: number };

/** Tasks for which the document shows no quarters. */
export type MissingSchedules = {
  /** In the printed order. */
  tasks: TaskPlace[];
  /** Pages without a single mark (they print arrows), and how many of the tasks stand there. */
  markless: { pages: number; tasks: number };
  /** Of the ministries that lead one; a task with several leads is counted at each of them. */
  byMinistry: { slug: string; name: string; leads: number; missing: number }[];
};

export function taskPlace({ code, title, source }: TaskContent): TaskPlace {
  return { code, title, ...source };
}

/** How many of the tasks stand on a page without a mark. @param pages all such pages of the document */
export function onMarklessPages(tasks: readonly TaskPlace[], pages: ReadonlySet<number>) {
  const there = tasks.filter(({ page }) => pages.has(page));
  return { pages: new Set(there.map(({ page }) => page)).size, tasks: there.length };
}

/** How many of the tasks that each ministry leads have no quarters. */
export function missingByMinistry(
  tasks: readonly TaskContent[],
  ministries: readonly MinistrySummary[],
): MissingSchedules["byMinistry"] {
  const led = new Map<number, { leads: number; missing: number }>();
  for (const task of tasks) {
    for (const { ministryId, role } of task.ministries) {
      if (role !== "LEAD") continue;
      const { leads, missing } = led.get(ministryId) ?? { leads: 0, missing: 0 };
      led.set(ministryId, { leads: leads + 1, missing: missing + (task.printed === null ? 1 : 0) });
    }
  }
  return ministries.flatMap(({ id, slug, name }) => {
    const counts = led.get(id);
    return counts ? [{ slug, name, ...counts }] : [];
  });
}
