import type { SearchQuery, SearchWord } from "@/lib/domain/search-query";
import type { SearchEntry, SearchKind } from "@/lib/domain/search-rank";
import { findWord, foldText } from "@/lib/domain/search-text";
import { markedParts, shortParts, type TextPart } from "@/lib/domain/text-parts";

/** Something found, with the searched words marked. */
export type FoundEntry = {
  kind: SearchKind;
  id: string;
  number: TextPart[] | null;
  title: TextPart[];
  /** Where the words stand that number and title have not: field and an excerpt. */
  found: { field: string; parts: TextPart[] }[];
};

/** Characters of an excerpt. */
const EXCERPT = 90;

/** Marks the words of a search in an entry that it found. */
export function foundEntry(entry: SearchEntry, query: SearchQuery): FoundEntry {
  const words = query.words.flatMap(({ forms }) => forms);
  const names = query.words.flatMap(({ ministryNames }) => ministryNames);
  const isMinistry = entry.kind === "ministry";
  const elsewhere = query.words.filter((word) => !isInHeading(word, entry));
  const fields = new Set(elsewhere.map((word) => fieldOf(word, entry)));
  return {
    kind: entry.kind,
    id: entry.id,
    number: entry.number === null ? null : numberParts(entry.number, query),
    title: markedParts(entry.title, isMinistry ? [...words, ...names] : words),
    found: entry.fields
      .filter(({ name }) => fields.has(name))
      .map(({ name, text }) => ({
        field: name,
        parts: shortParts(markedParts(text, name === "ministries" ? [...words, ...names] : words), EXCERPT),
      })),
  };
}

function isInHeading(word: SearchWord, { kind, number, ministries, folded }: SearchEntry): boolean {
  if (number !== null && word.number !== null && number.endsWith(word.number)) return true;
  if (word.forms.some((form) => findWord(folded.title, form) >= 0 || folded.number.startsWith(form))) {
    return true;
  }
  return kind === "ministry" && ministries.some((id) => word.ministries.has(id));
}

/** The first field that has a word; a ministry's other name stands for the printed one. */
function fieldOf(word: SearchWord, entry: SearchEntry): string | undefined {
  const own = entry.fields.find(({ text }) => {
    const folded = foldText(text);
    return word.forms.some((form) => findWord(folded, form) >= 0);
  });
  return own?.name ?? (word.ministries.size > 0 ? "ministries" : undefined);
}

function numberParts(number: string, { words }: SearchQuery): TextPart[] {
  const whole = words.some((word) => word.number !== null && number.endsWith(word.number));
  if (whole) return [{ text: number, hit: true }];
  const folded = foldText(number);
  const starts = words.flatMap(({ forms }) => forms).filter((form) => folded.startsWith(form));
  return markedParts(number, starts);
}
