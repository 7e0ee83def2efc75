/** Where a name stands after an @; `from` is the @'s place. */
export type NamePlace = { from: number; to: number; name: string };

const AT = /(?<![\p{Script=Latin}\p{Nd}._+-])[@＠]/gu;
/** Scripts that put spaces between words: a name in them ends where the word does. */
const SPACED = /^[\p{Script=Latin}\p{Nd}]$/u;

/**
 * Where names stand after an @ (also ＠, but not inside an e-mail address), the longest name at each place:
 * 「@総務省 統計局」 is the 局 if there is such a name, else the 省.
 */
export function mentionPlaces(text: string, names: readonly string[]): NamePlace[] {
  const longestFirst = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  return [...text.matchAll(AT)].flatMap(({ index: from }) => {
    const name = longestFirst.find((entry) => startsAt(text, entry, from + 1));
    return name === undefined ? [] : [{ from, to: from + 1 + name.length, name }];
  });
}

function startsAt(text: string, name: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  return !(SPACED.test(name.at(-1) ?? "") && SPACED.test(text.charAt(at + name.length)));
}
