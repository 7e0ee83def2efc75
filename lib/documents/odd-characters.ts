import { codePoint } from "@/lib/domain/code-point";
import type { Line } from "./lines";
import { noticeAt, type Problem } from "./problem";

/** 常用漢字 that the old character sets lack. */
const NEWER_KANJI = "𠮟塡剝頰";

const known = new Map<string, boolean>();
let japanese: Set<string> | undefined;

/**
 * Characters of a line that Japanese does not use: kanji outside the Japanese
 * character sets (JIS X 0208 and 0212), signs of other East Asian scripts,
 * replacement and control characters. Faults of the extraction: kept
 * verbatim and listed under data quality.
 */
export function oddCharacters(line: Line, page: number): Problem[] {
  if (!hasOdd(line.text)) return [];
  return line.cells.flatMap((text, cell) =>
    [...new Set(text)].filter(isOdd).map((character) => {
      const shown = /\p{C}/u.test(character) ? "" : `「${character}」`;
      return noticeAt(
        { line: line.number, page, cell },
        "odd-character",
        `日本語で使わない文字${shown}(${codePoint(character)})があります。原文のまま取り込みます。`,
      );
    }),
  );
}

/** A text cut before and after each character that Japanese does not use; `code` of such a one: 「U+8BBE」. */
export function oddParts(text: string): { text: string; code: string | null }[] {
  if (!hasOdd(text)) return [{ text, code: null }];
  const parts: { text: string; code: string | null }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (isOdd(character) && character !== "\n") parts.push({ text: character, code: codePoint(character) });
    else if (last && last.code === null) last.text += character;
    else parts.push({ text: character, code: null });
  }
  return parts;
}

function hasOdd(text: string): boolean {
  for (const character of text) if (isOdd(character)) return true;
  return false;
}

function isOdd(character: string): boolean {
  if (character === "\t") return false;
  let odd = known.get(character);
  if (odd === undefined) {
    odd = judge(character);
    known.set(character, odd);
  }
  return odd;
}

function judge(character: string): boolean {
  if (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]|\p{Script=Hangul}|\p{Script=Bopomofo}/u.test(character)) return true;
  return /\p{Script=Han}/u.test(character) && !japaneseKanji().has(character);
}

/** The kanji of EUC-JP, read once from the platform's own decoder. */
function japaneseKanji(): Set<string> {
  if (japanese) return japanese;
  const decoder = new TextDecoder("euc-jp");
  const pairs: number[] = [];
  for (const prefix of [[], [0x8f]]) {
    for (let row = 0xa1; row <= 0xfe; row += 1) {
      for (let column = 0xa1; column <= 0xfe; column += 1) pairs.push(...prefix, row, column);
    }
  }
  japanese = new Set(`${decoder.decode(new Uint8Array(pairs))}${NEWER_KANJI}`);
  japanese.delete("\ufffd");
  return japanese;
}
