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
  return ministries.flatMap(({ id, slug, name }) => {
    const inTasks = tasks.flatMap((task) => unitsOf(task, id));
    const inMeasures = measures.flatMap((measure) =>
      unitsOf(measure, id).map((unit) => ({ unit, number: measure.number })),
    );
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

function unitsOf({ ministries }: TaskContent | MeasureContent, ministryId: number): readonly string[] {
  return ministries.flatMap((entry) =>
    entry.ministryId === ministryId && entry.role === "LEAD" ? entry.units : [],
  );
}
