import type { MeasureContent } from "@/lib/measures/content-queries";
import type { MinistrySummary } from "@/lib/ministries/queries";
import type { TaskContent } from "@/lib/tasks/content-queries";

/** A 部局 that the documents name, by the ministry it stands with. */
export type FoundUnit = {
  unit: string;
  ministry: { slug: string; name: string };
  /** Tasks on which that ministry is the lead. */
  tasks: number;
  /** 施策番号 of the measures that name it. */
  measures: string[];
};

/** Units by ministry, those with the most tasks first. */
export function findUnits(
  tasks: readonly TaskContent[],
  measures: readonly MeasureContent[],
  ministries: readonly MinistrySummary[],
): FoundUnit[] {
  const byTasks = unitsByMinistry(tasks);
  const byMeasures = unitsByMinistry(measures);
  return ministries.flatMap(({ id, slug, name }) => {
    const inTasks = (byTasks.get(id) ?? []).map(({ unit }) => unit);
    const inMeasures = (byMeasures.get(id) ?? []).map(({ unit, item }) => ({ unit, number: item.number }));
    return [...new Set([...inTasks, ...inMeasures.map(({ unit }) => unit)])]
      .map((unit) => ({
        unit,
        ministry: { slug, name },
        tasks: inTasks.filter((entry) => entry === unit).length,
        measures: inMeasures.filter((entry) => entry.unit === unit).map(({ number }) => number),
      }))
      .sort((a, b) => b.tasks - a.tasks);
  });
}

/** One pass over all items, not one per ministry. */
function unitsByMinistry<T extends TaskContent | MeasureContent>(
  items: readonly T[],
): Map<number, { unit: string; item: T }[]> {
  const found = new Map<number, { unit: string; item: T }[]>();
  for (const item of items) {
    for (const { ministryId, role, units } of item.ministries) {
      if (role !== "LEAD" || units.length === 0) continue;
      const list = found.get(ministryId) ?? [];
      list.push(...units.map((unit) => ({ unit, item })));
      found.set(ministryId, list);
    }
  }
  return found;
}
