import type { SearchQuery, SearchWord } from "./search-query";
import { findWord, foldText } from "./search-text";

export const SEARCH_KINDS = ["ministry", "heading", "task", "measure"] as const;
/** What can be found: 府省庁, 条・分野, 工程, 施策; in the order of results that fit equally well. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A text of an entry under its name. */
export type SearchField = { name: string; text: string };

/** Something that can be found, with its texts folded beforehand. */
export type SearchEntry = {
  kind: SearchKind;
  /** Unique within its kind, stable: 工程番号, 施策番号, slug, key. */
  id: string;
  /** As printed; null for what has none. */
  number: string | null;
  title: string;
  /** Without the title. */
  fields: readonly SearchField[];
  /** The ministry it is, or those it names. */
  ministries: readonly number[];
  folded: { number: string; title: string; names: readonly string[]; all: string };
};

/** Folds the texts of an entry. @param names what it is also called, in full */
export function searchEntry(entry: Omit<SearchEntry, "folded">, names: readonly string[] = []): SearchEntry {
  const title = foldText(entry.title);
  const allNames = [title, ...names.map(foldText)];
  return {
    ...entry,
    folded: {
      number: foldText(entry.number ?? ""),
      title,
      names: allNames,
      // A line break stands in no folded word: none is found across two fields.
      all: [...allNames, ...entry.fields.map(({ text }) => foldText(text))].join("\n"),
    },
  };
}

/** How well a word fits, best first. */
const FIT = { number: 0, name: 1, start: 2, title: 3, elsewhere: 4 } as const;

/** Whether all words occur in an entry; nothing typed fits everything, nothing to look for fits nothing. */
export function matchesSearch(entry: SearchEntry, query: SearchQuery): boolean {
  return query.words.length === 0 ? query.blank : query.words.every((word) => fitOf(word, entry) !== null);
}

/**
 * The entries in which all words occur, best first: exact number, whole name, beginning of the name, name,
 * elsewhere; equal ones by kind, then in the given order.
 */
export function rankEntries(entries: readonly SearchEntry[], query: SearchQuery): SearchEntry[] {
  if (query.words.length === 0) return [];
  const found: { entry: SearchEntry; score: number; place: number }[] = [];
  entries.forEach((entry, place) => {
    const score = scoreOf(entry, query);
    if (score !== null) found.push({ entry, score, place });
  });
  found.sort((a, b) => a.score - b.score || kindPlace(a) - kindPlace(b) || a.place - b.place);
  return found.map(({ entry }) => entry);
}

function kindPlace({ entry }: { entry: SearchEntry }): number {
  return SEARCH_KINDS.indexOf(entry.kind);
}

/** The sum over the words; what is named by all of them together comes before any part. */
function scoreOf(entry: SearchEntry, query: SearchQuery): number | null {
  let score = 0;
  for (const word of query.words) {
    const fit = fitOf(word, entry);
    if (fit === null) return null;
    score += fit;
  }
  return query.words.length > 1 && entry.folded.names.includes(query.whole) ? 0 : score;
}

function fitOf(word: SearchWord, { kind, number, ministries, folded }: SearchEntry): number | null {
  if (number !== null && word.number !== null) {
    if (word.number === number) return FIT.number;
    // 02-03 without its K is a 施策番号 first.
    if (`K${word.number}` === number) return FIT.name;
  }
  let best: number | null = null;
  for (const form of word.forms) {
    if (beginsNumber(form, folded.number)) best = FIT.start;
    // Most entries have nothing of a word: one look tells.
    if (findWord(folded.all, form) < 0) continue;
    if (folded.names.includes(form)) return FIT.name;
    if (folded.names.some((name) => name.startsWith(form) && findWord(name, form) === 0)) best = FIT.start;
    else best ??= findWord(folded.title, form) >= 0 ? FIT.title : FIT.elsewhere;
  }
  if (best === FIT.start || word.ministries.size === 0) return best;
  if (!ministries.some((id) => word.ministries.has(id))) return best;
  return kind === "ministry" ? FIT.start : (best ?? FIT.elsewhere);
}

/** K02 of K02-03, 03 of 03-16: the page or group that a number begins with. */
function beginsNumber(form: string, number: string): boolean {
  return number.startsWith(form) && /^k?\d{2,}$/.test(form);
}
