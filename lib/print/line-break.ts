/** Width of a character as wide as it is drawn, in the same unit as a line's width. */
export type WidthOf = (character: string) => number;

/** 行頭禁則: never at the beginning of a line. */
const NOT_FIRST = new Set([
  ..."、。，．,.・･:：;；?？!！‼⁇⁈⁉)）]］}｝」｣』】〉》〕〗〙〟’”»›",
  ..."ー～〜~‥…々〻ゝゞヽヾ゛゜ﾞﾟｰ%％℃°′″/／",
  ..."ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ",
]);

/** 行末禁則: never at the end of a line. */
const NOT_LAST = new Set([..."(（[［{｛「｢『【〈《〔〖〘〝‘“«‹¥￥$＄#＃№◎○・"]);

/** What belongs to a word of letters or digits, which is not broken where it fits a line. */
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9０-９.,'’_@+-]/u;

/**
 * Breaks a text into lines no wider than `width`, by the rules of Japanese typesetting (禁則処理): closing
 * marks, small kana and ー do not begin a line, opening ones do not end it, words are kept whole. What is
 * wider than a line by itself is broken anywhere. Nothing is lost but spaces at the ends of lines.
 * @returns at least one line
 */
export function breakLines(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(paragraph, width, widthOf));
}

function breakParagraph(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const close = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const piece of piecesOf(text)) {
    const space = /\s+$/.exec(piece)?.[0] ?? "";
    const visible = sum(piece.slice(0, piece.length - space.length), widthOf);
    // Spaces hang beyond the end of a line.
    if (used > 0 && used + visible > width) close();
    if (visible <= width) {
      line += piece;
      used += visible + sum(space, widthOf);
      continue;
    }
    for (const character of charactersOf(piece)) {
      const own = sum(character, widthOf);
      if (line !== "" && used + own > width) close();
      line += character;
      used += own;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Parts of a text between which a line may end, spaces at their ends. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before: string | undefined;
  for (const character of charactersOf(text)) {
    const last = pieces.length - 1;
    if (before === undefined || mayBreak(before, character)) pieces.push(character);
    else pieces[last] = `${pieces[last] ?? ""}${character}`;
    before = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/^\s/.test(before)) return true;
  if (NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
}

/** Characters with the marks and variation selectors that belong to them. */
function charactersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

function sum(text: string, widthOf: WidthOf): number {
  let total = 0;
  for (const character of charactersOf(text)) total += widthOf(character);
  return total;
}
