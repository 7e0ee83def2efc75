import type { CoverageCount } from "@/lib/domain/coverage";
import type { SearchEntry } from "@/lib/domain/search-rank";
import type { ProgressMark } from "@/lib/tasks/marks";
import type { SearchedPlans } from "./plan-entries";
import { planSummary } from "./plan-summary";

/** What a result says besides the words that were found. */
export type ResultFacts = {
  /** Texts of the plan by field: 府省庁 and 分野 of a task, 府省庁 and 条 of a measure. */
  fields: Readonly<Record<string, string>>;
  /** 区分 of a task; null: another kind, or nothing published yet. */
  progress: ProgressMark | null;
  /** ◎ and ○ of an article or column. */
  coverage: CoverageCount | null;
  /** Number of tasks (of a ministry: as lead) and of measures behind a heading or a ministry. */
  tasks: number | null;
  measures: number | null;
};

/** The facts of an entry. @param marks 区分 by 工程番号, as the basis allows */
export function resultFacts(
  entry: SearchEntry,
  plans: SearchedPlans,
  marks: ReadonlyMap<string, ProgressMark>,
): ResultFacts {
  const facts: ResultFacts = { fields: {}, progress: null, coverage: null, tasks: null, measures: null };
  const summary = planSummary(plans.tasks, plans.measures);
  switch (entry.kind) {
    case "task":
      return {
        ...facts,
        fields: some(entry, ["ministries", "chapter"]),
        progress: marks.get(entry.id) ?? null,
      };
    case "measure":
      return { ...facts, fields: some(entry, ["ministries", "articles"]) };
    case "ministry": {
      const counts = summary.ministries.get(entry.ministries[0] ?? 0);
      return { ...facts, tasks: counts?.leadTasks ?? 0, measures: counts?.measures ?? 0 };
    }
    case "heading": {
      const [field, key = ""] = entry.id.split(":");
      if (field === "chapter") return { ...facts, tasks: summary.chapters.get(key) ?? 0 };
      const counts = field === "article" ? summary.articles : summary.columns;
      return { ...facts, coverage: counts[key] ?? { primary: 0, related: 0 } };
    }
  }
}

function some(entry: SearchEntry, names: readonly string[]): Record<string, string> {
  const chosen = entry.fields.filter(({ name, text }) => names.includes(name) && text !== "");
  return Object.fromEntries(chosen.map(({ name, text }) => [name, text]));
}
