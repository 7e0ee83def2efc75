import { itemNumber } from "@/lib/domain/item-number";
import { mentionPlaces, type NamePlace } from "./mention-places";

/** What was mentioned in a comment, by the name that stands in it; `slug` of a ministry, null for a person. */
export type MentionedName = { name: string; slug: string | null };

/** A piece of a comment; the texts of all pieces together are the comment, character for character. */
export type CommentPart =
  | { kind: "text"; text: string }
  | { kind: "item"; text: string; item: "task" | "measure"; number: string }
  | { kind: "mention"; text: string; slug: string | null };

/** A number in running text: not part of a longer word, a date or an address. */
const NUMBER =
  /(?<![\p{Script=Latin}\p{Nd}\p{Pd}\u2212/.:#_@~])(?:[KkＫｋ]\p{Nd}{1,2}[\p{Pd}\u2212]\p{Nd}{1,2}|\p{Nd}{2}[\p{Pd}\u2212]\p{Nd}{2})(?![\p{Script=Latin}\p{Nd}\p{Pd}\u2212_@])/gu;

/**
 * Cuts a comment where a 工程番号 or 施策番号 stands that exists, and where somebody is mentioned.
 * @param numbers of all tasks and measures there are, in their exact spelling
 * @param mentioned what was found when the comment was written: a later namesake is nobody's mention
 */
export function commentParts(
  text: string,
  numbers: ReadonlySet<string>,
  mentioned: readonly MentionedName[],
): CommentPart[] {
  const slugs = new Map(mentioned.map(({ name, slug }) => [name, slug]));
  const mentions = mentionPlaces(text, [...slugs.keys()]).map((place) => ({
    ...place,
    part: mentionPart(text, place, slugs.get(place.name) ?? null),
  }));
  const places = [...mentions, ...itemPlaces(text, numbers)].sort((a, b) => a.from - b.from);
  const parts: CommentPart[] = [];
  let end = 0;
  for (const { from, to, part } of places) {
    if (from < end) continue;
    if (from > end) parts.push({ kind: "text", text: text.slice(end, from) });
    parts.push(part);
    end = to;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

function mentionPart(text: string, { from, to }: NamePlace, slug: string | null): CommentPart {
  return { kind: "mention", text: text.slice(from, to), slug };
}

function itemPlaces(text: string, numbers: ReadonlySet<string>) {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index }) => {
    const number = itemNumber(written);
    if (number === null || !numbers.has(number)) return [];
    const item = number.startsWith("K") ? ("task" as const) : ("measure" as const);
    const part: CommentPart = { kind: "item", text: written, item, number };
    return [{ from: index, to: index + written.length, part }];
  });
}
