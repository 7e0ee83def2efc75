/** A text as searching compares it; `starts` and `ends` say where each of its characters was written. */
export type FoldedText = { text: string; starts: readonly number[]; ends: readonly number[] };

/** A character with the marks that belong to it; half-width and free-standing 濁点・半濁点 count as such. */
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F\u309B\u309C]*/gu;
/** Longer clusters are no writing; what they cost stays bounded. */
const CLUSTER_LIMIT = 8;

const HIRAGANA = /[\u3041-\u3096\u309D\u309E]/g;
/** Marks other than 濁点 and 半濁点. */
const FOREIGN_MARKS = /(?![\u3099\u309A])\p{M}/gu;
/** ー and everything that is typed for it or for a hyphen. */
const DASH = "\\p{Pd}\\u30FC\\u2212\\u2500\\u2501\\u02D7~\\u223C";
const LONG_MARK = /^[ー\uFF70]/;
const KANA_END = /[\u30A1-\u30FA]$/;
/** What a word is the same without: dashes, ・, brackets, quotes, spaces, marks, and what cannot be seen. */
const LEFT_OUT = new RegExp(`[${DASH}\\p{M}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Z}\\p{C}\\s・·•、。"'\`]`, "gu");

/** What clusters fold to: a document uses a few thousand of them, hundreds of thousands of times. */
const known = new Map<string, string>();
const KNOWN_LIMIT = 20_000;

/**
 * A text as searching compares it: 全角/半角, upper and lower case, ひらがな/カタカナ are the same, and ー,
 * hyphens, ・, brackets and spaces may be missing. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  let folded = "";
  for (const [cluster] of text.matchAll(CLUSTER)) folded += foldCluster(cluster);
  return folded;
}

/** The same with the place of each character: a cluster may fold to several characters, or to none. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = foldCluster(cluster);
    const end = index + cluster.length;
    // サーバー is found as サーバ: its ー belongs to the ending.
    const lengthens = letters === "" && LONG_MARK.test(cluster) && KANA_END.test(folded);
    if (lengthens && ends.at(-1) === index) ends[ends.length - 1] = end;
    for (let place = 0; place < letters.length; place += 1) {
      starts.push(index);
      ends.push(end);
    }
    folded += letters;
  }
  return { text: folded, starts, ends };
}

/**
 * Where a folded word stands in a folded text, from a place on; -1: nowhere. A number is found as a whole
 * from its first digit: 6月 is not in 16月. A lone digit or letter is found where it stands alone: 1 is not
 * in 10条, a not in AI.
 */
export function findWord(text: string, word: string, from = 0): number {
  let at = text.indexOf(word, from);
  if (word.length === 1 && isAlphanumeric(word, 0)) {
    while (at >= 0 && (isAlphanumeric(text, at - 1) || isAlphanumeric(text, at + 1)))
      at = text.indexOf(word, at + 1);
    return at;
  }
  while (at > 0 && isDigit(word, 0) && isDigit(text, at - 1)) at = text.indexOf(word, at + 1);
  return at;
}

/** Of a folded text, beyond whose ends nothing stands. */
function isAlphanumeric(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0x30 && code <= 0x39;
}

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const letters = cluster
    .slice(0, CLUSTER_LIMIT)
    .replace(/\u309B/g, "\u3099")
    .replace(/\u309C/g, "\u309A")
    .normalize("NFKD")
    .toLowerCase()
    .replace(FOREIGN_MARKS, "")
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .normalize("NFC")
    .replace(LEFT_OUT, "");
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(cluster, letters);
  return letters;
}
