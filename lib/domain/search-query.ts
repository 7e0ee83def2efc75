import { ARTICLE_COLUMNS } from "./articles";
import { itemNumber } from "./item-number";
import { foldText } from "./search-text";

/** A ministry as searching knows it. `names`: name, other printed names, slug. */
export type SearchedMinistry = { id: number; names: readonly string[] };

/** One word of a search and what it may stand for. */
export type SearchWord = {
  /** Folded, as typed first, then as it may be printed: 「11条3項」 for 「第十一条第三項」. */
  forms: readonly string[];
  /** 工程番号 or 施策番号 as printed, e.g. `K02-03`, `03-16`; null: it is no number. */
  number: string | null;
  /** Ministries that it names in full, in part, or shortened (厚労省). */
  ministries: ReadonlySet<number>;
  /** Those ministries' names, folded: they are marked where the word itself does not stand. */
  ministryNames: readonly string[];
};

/** A search as typed. All its words must occur. */
export type SearchQuery = {
  words: readonly SearchWord[];
  /** All of it as one text, folded. */
  whole: string;
  /** Whether nothing was typed at all; without words, what was typed has nothing to look for. */
  blank: boolean;
};

const WORD_LIMIT = 10;
const SLUG = /^[a-z0-9-]+$/;
const SEPARATOR = /[\s\p{Cc}、，,]+/u;

/** Spaces between letters that stand alone: 「Ａ Ｉ」 is 「AI」. */
const BETWEEN_LETTERS = /(?<=(?<![\p{L}\p{N}])[A-Za-zＡ-Ｚａ-ｚ])\s+(?=[A-Za-zＡ-Ｚａ-ｚ](?![\p{L}\p{N}]))/gu;

/** Reads a search as typed: words stand apart at spaces (全角 too) and 「、」; at most ten count. */
export function parseSearch(query: string, ministries: readonly SearchedMinistry[]): SearchQuery {
  const typed = query
    .replace(BETWEEN_LETTERS, "")
    .split(SEPARATOR)
    .filter((word) => foldText(word) !== "");
  return {
    words: typed.slice(0, WORD_LIMIT).map((word) => searchWord(word, foldedNames(ministries))),
    whole: foldText(query.replace(/[、，,]/gu, "")),
    blank: query.trim() === "",
  };
}

const folded = new WeakMap<readonly SearchedMinistry[], readonly SearchedMinistry[]>();

/** Ministries with folded names, once a list. */
function foldedNames(ministries: readonly SearchedMinistry[]): readonly SearchedMinistry[] {
  const before = folded.get(ministries);
  if (before) return before;
  const names = ministries.map(({ id, names }) => ({ id, names: names.map(foldText) }));
  folded.set(ministries, names);
  return names;
}

/** @param ministries with folded names */
function searchWord(typed: string, ministries: readonly SearchedMinistry[]): SearchWord {
  const folded = foldText(typed);
  const named = ministries.filter(({ names }) => names.some((name) => isNameOf(folded, name)));
  return {
    forms: [...new Set([folded, ...articleForms(folded)])],
    number: itemNumber(typed),
    ministries: new Set(named.map(({ id }) => id)),
    ministryNames: named.flatMap(({ names }) => names.filter((name) => !SLUG.test(name))),
  };
}

/** In full, a part of two characters or more, or shortened; a slug only in full. */
function isNameOf(word: string, name: string): boolean {
  if (SLUG.test(name)) return word === name;
  return (word.length >= 2 && name.includes(word)) || isShortFor(word, name);
}

/** 厚労省 for 厚生労働省, 個情委 for 個人情報保護委員会: its characters in order, from the first one on. */
function isShortFor(word: string, name: string): boolean {
  if (word.length < 3 || word.length >= name.length || word[0] !== name[0]) return false;
  if (!/[省庁府委]$/.test(word)) return false;
  let place = 0;
  for (const character of word) {
    place = name.indexOf(character, place) + 1;
    if (place === 0) return false;
  }
  return word.endsWith("委") ? name.endsWith("委員会") : place === name.length;
}

/** How 条 and 項 are printed: 「11条」, 「11条1項・2項」 for 「11条2項」; a 項 that has no column is in its 条. */
function articleForms(folded: string): string[] {
  const match = /^第?([\d一二三四五六七八九十]{1,3})条(?:第?([\d一二三四五六七八九十]{1,3})項)?$/.exec(
    folded,
  );
  const article = numeral(match?.[1] ?? "");
  if (!match || article === null) return [];
  const paragraph = match[2] === undefined ? null : numeral(match[2]);
  const columns = ARTICLE_COLUMNS.filter(
    (column) =>
      column.article === String(article) && paragraph !== null && column.label.includes(`${paragraph}項`),
  );
  return columns.length > 0 ? columns.map(({ label }) => foldText(label)) : [`${article}条`];
}

const DIGITS = "〇一二三四五六七八九";

/** 11, 十一, 二十; null for what is no number below 100. */
function numeral(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match) return null;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return tens !== "" && ones !== "" ? null : Math.max(DIGITS.indexOf(tens || ones), 0);
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
