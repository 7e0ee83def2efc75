import { normaliseForSearch, searchWords } from "@/lib/domain/search-text";
import type { TaskContent } from "./content-queries";

const texts = new WeakMap<TaskContent, string>();

/** Whether all words of a search occur in a task: its number, text, 取組 or 府省庁 as printed. */
export function matchesWords(task: TaskContent, query: string): boolean {
  const words = searchWords(query);
  return words.length === 0 || words.every((word) => textOf(task).includes(word));
}

function textOf(task: TaskContent): string {
  const known = texts.get(task);
  if (known !== undefined) return known;
  const text = normaliseForSearch([task.code, task.title, task.initiative, task.ministriesText].join(" "));
  texts.set(task, text);
  return text;
}
