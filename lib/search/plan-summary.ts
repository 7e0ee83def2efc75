import { ARTICLE_COLUMNS } from "@/lib/domain/articles";
import { type CoverageCount, coverage } from "@/lib/domain/coverage";
import type { MeasureContent } from "@/lib/measures/content-queries";
import type { TaskContent } from "@/lib/tasks/content-queries";

/** What results say about ministries, 条 and 分野: counts of tasks and measures, and the 部局 that are named. */
export type PlanSummary = {
  /** By id of the ministry. */
  ministries: ReadonlyMap<number, { leadTasks: number; measures: number; units: readonly string[] }>;
  /** Number of tasks by key of the 分野. */
  chapters: ReadonlyMap<string, number>;
  /** ◎ and ○ by number of the article, and by key of the column. */
  articles: Readonly<Record<string, CoverageCount>>;
  columns: Readonly<Record<string, CoverageCount>>;
};

const kept = new WeakMap<readonly TaskContent[], WeakMap<readonly MeasureContent[], PlanSummary>>();

/** Counts of two versions together; once per version, as their contents never change. */
export function planSummary(tasks: readonly TaskContent[], measures: readonly MeasureContent[]): PlanSummary {
  const byMeasures = kept.get(tasks) ?? new WeakMap<readonly MeasureContent[], PlanSummary>();
  kept.set(tasks, byMeasures);
  const summary = byMeasures.get(measures) ?? summarise(tasks, measures);
  byMeasures.set(measures, summary);
  return summary;
}

function summarise(tasks: readonly TaskContent[], measures: readonly MeasureContent[]): PlanSummary {
  const ministries = new Map<number, { leadTasks: number; measures: number; units: string[] }>();
  const of = (id: number, units: readonly string[]) => {
    const entry = ministries.get(id) ?? { leadTasks: 0, measures: 0, units: [] };
    ministries.set(id, entry);
    entry.units.push(...units.filter((unit) => !entry.units.includes(unit)));
    return entry;
  };
  const chapters = new Map<string, number>();
  for (const task of tasks) {
    chapters.set(task.chapter.key, (chapters.get(task.chapter.key) ?? 0) + 1);
    for (const { ministryId, role, units } of task.ministries) {
      of(ministryId, units).leadTasks += role === "LEAD" ? 1 : 0;
    }
  }
  for (const measure of measures) {
    for (const { ministryId, units } of measure.ministries) of(ministryId, units).measures += 1;
  }
  const marks = measures.flatMap(({ id, marks }) => marks.map((mark) => ({ measureId: id, ...mark })));
  const { articles, columns } = coverage(
    measures.map(({ id }) => id),
    marks,
  );
  return { ministries, chapters, articles, columns };
}

/** Columns that are a part of their article: 11条3項. A whole article is no column of its own. */
export const PART_COLUMNS = ARTICLE_COLUMNS.filter(({ key, article }) => key !== article);
