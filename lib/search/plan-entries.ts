import type { SearchEntry } from "@/lib/domain/search-rank";
import type { MeasureContent } from "@/lib/measures/content-queries";
import { measureEntry } from "@/lib/measures/words";
import type { NamedMinistry } from "@/lib/ministries/queries";
import type { ChapterName } from "@/lib/plans/queries";
import type { TaskContent } from "@/lib/tasks/content-queries";
import { taskEntry } from "@/lib/tasks/words";
import { headingEntries, ministryEntries } from "./other-entries";
import { planSummary } from "./plan-summary";

/** What is searched: the contents of the versions in force, and the ministries as they are today. */
export type SearchedPlans = {
  tasks: readonly TaskContent[];
  measures: readonly MeasureContent[];
  chapters: readonly ChapterName[];
  ministries: readonly NamedMinistry[];
};

/** Everything that can be found, in the printed order of each kind; folded texts are kept per version. */
export function planEntries({ tasks, measures, chapters, ministries }: SearchedPlans): SearchEntry[] {
  return [
    ...ministryEntries(ministries, planSummary(tasks, measures)),
    ...headingEntries(chapters),
    ...tasks.map(taskEntry),
    ...measures.map(measureEntry),
  ];
}
