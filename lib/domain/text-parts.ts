import { findWord, foldWithPlaces } from "./search-text";

/** A piece of a text; `hit`: a searched word stands there. The pieces together are the text. */
export type TextPart = { text: string; hit: boolean };

/**
 * A text as written, cut where folded words stand in it.
 * @param words folded (search-text.ts); those that do not occur are passed over
 */
export function markedParts(text: string, words: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const [from, to] of placesOf(text, words)) {
    if (from > end) parts.push({ text: text.slice(end, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    end = to;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

/**
 * A marked text shortened to about `length` characters around its first hit; 「…」 stands for what is left out.
 */
export function shortParts(parts: readonly TextPart[], length: number): TextPart[] {
  const first = parts.findIndex(({ hit }) => hit);
  const before = Math.floor(length / 4);
  const shown: TextPart[] = [];
  let left = length;
  for (const [index, { text, hit }] of parts.entries()) {
    if (index < first - 1) continue;
    const characters = [...text];
    const isLead = first > 0 && index === first - 1;
    const cut = isLead ? characters.slice(-before) : characters.slice(0, Math.max(left, 0));
    const whole = cut.length === characters.length;
    const ellipsis = isLead && !(whole && index === 0) ? "…" : "";
    if (cut.length > 0) shown.push({ text: ellipsis + cut.join("") + (whole || isLead ? "" : "…"), hit });
    left -= cut.length;
    if (left <= 0 || (!whole && !isLead)) break;
  }
  return shown;
}

/** Where folded words stand in a text: [from, to), in order, touching and overlapping ones joined. */
function placesOf(text: string, words: readonly string[]): [from: number, to: number][] {
  const folded = foldWithPlaces(text);
  const found: [number, number][] = [];
  for (const word of words) {
    if (word === "") continue;
    for (let at = findWord(folded.text, word); at >= 0; at = findWord(folded.text, word, at + word.length)) {
      found.push([folded.starts[at] ?? 0, folded.ends[at + word.length - 1] ?? text.length]);
    }
  }
  const places: [number, number][] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = places.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else places.push([from, to]);
  }
  return places;
}
