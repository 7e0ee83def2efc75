import { chapterLabel, initiativeHeading, sectionLabel } from "@/lib/domain/initiative-heading";
import type { SearchQuery } from "@/lib/domain/search-query";
import { matchesSearch, type SearchEntry, searchEntry } from "@/lib/domain/search-rank";
import type { TaskContent } from "./content-queries";

const entries = new WeakMap<TaskContent, SearchEntry>();

/** Whether all words of a search occur in a task, as `/search` finds it. */
export function matchesWords(task: TaskContent, query: SearchQuery): boolean {
  return matchesSearch(taskEntry(task), query);
}

/** What can be searched in a task; folded once, as its content never changes. */
export function taskEntry(task: TaskContent): SearchEntry {
  const known = entries.get(task);
  if (known) return known;
  const entry = searchEntry({
    kind: "task",
    id: task.code,
    number: task.code,
    title: task.title,
    fields: [
      { name: "initiative", text: initiativeHeading(task.initiative, task) },
      { name: "ministries", text: task.ministriesText },
      { name: "chapter", text: chapterLabel(task.chapter) },
      { name: "sections", text: task.sections.map(sectionLabel).join(" ") },
    ],
    ministries: task.ministries.map(({ ministryId }) => ministryId),
  });
  entries.set(task, entry);
  return entry;
}
