import { FORMAT_COLUMNS, LIMITS } from "./limits.mjs";
import { Refusal } from "./refusal.mjs";

/** Names that mean something else to a program than to people. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks at the XML of a workbook before it is parsed.
 * @param {ReadonlyMap<string, Buffer>} parts
 * @throws {Refusal}
 */
export function checkParts(parts) {
  const texts = [...parts].flatMap(([name, bytes]) =>
    /\.(xml|rels|vml)$/i.test(name) ? [{ name, text: xmlText(name, bytes) }] : [],
  );
  const sheets = texts.filter(({ text }) => /<(?:\w+:)?(?:sheetData|worksheet)\b/.test(text));
  if (sheets.length === 0) throw new Refusal("シートがありません。");
  if (sheets.length > LIMITS.sheets) throw new Refusal(`シートが多すぎます(${LIMITS.sheets}枚まで)。`);
  let cells = 0;
  let covered = 0;
  for (const { name, text } of sheets) {
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(text)) throw new Refusal(`シート(${name})が途中で切れています。`);
    cells += count(text, /<(?:\w+:)?c[\s/>]/g);
    if (cells > LIMITS.cells) throw new Refusal(`セルが多すぎます(${LIMITS.cells}個まで)。`);
    covered += coveredCells(text);
    if (covered > LIMITS.mergedCells) {
      throw new Refusal(`結合やリンクの範囲が広すぎます(${LIMITS.mergedCells}セルまで)。`);
    }
    checkPlaces(text);
  }
  for (const { text } of texts) {
    for (const [, given = ""] of text.matchAll(
      /<(?:\w+:)?(?:sheet|definedName)\s[^<>]*?\bname\s*=\s*["']([^"'<>]*)/g,
    )) {
      if (RESERVED.has(given)) throw new Refusal(`シートや名前に「${given}」は使えません。`);
    }
  }
}

/**
 * @param {string} name
 * @param {Buffer} bytes
 */
function xmlText(name, bytes) {
  const text = bytes.toString("utf8");
  const encoding = /^\uFEFF?<\?xml[^<>]*?\bencoding\s*=\s*["']([^"'<>]*)/.exec(text)?.[1] ?? "utf-8";
  if (text.includes("\0") || !/^(utf-?8|us-ascii)$/i.test(encoding)) {
    throw new Refusal(`部品(${name})の文字コードが UTF-8 ではありません。`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new Refusal(
      `部品(${name})にXMLの宣言(DOCTYPE、実体)があります。Excelで開いて保存し直してください。`,
    );
  }
  return text;
}

/**
 * Cells under merged ranges and links, which the parser goes through one by one.
 * @param {string} text of a sheet
 */
function coveredCells(text) {
  let covered = 0;
  for (const [, range = ""] of text.matchAll(
    /<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<>]*?\bref\s*=\s*["']([^"'<>]*)/g,
  )) {
    const [from, to = from] = range.split(":").map(placeOf);
    if (!from || !to) throw new Refusal(`結合やリンクの範囲「${range.slice(0, 40)}」が正しくありません。`);
    covered += (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
    // Not only the sum: a million ranges of one cell take their time, too.
    if (covered > LIMITS.mergedCells) break;
  }
  return covered;
}

/** @param {string} text of a sheet */
function checkPlaces(text) {
  for (const [, address = ""] of text.matchAll(/<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([^"'<>]*)/g)) {
    const place = placeOf(address);
    if (!place) throw new Refusal(`セルの番地「${address.slice(0, 40)}」が正しくありません。`);
    requireWithin(place, address);
  }
  for (const [tag] of text.matchAll(/<(?:\w+:)?col\s[^<>]*>/g)) {
    const last = Number(/\bmax\s*=\s*["']([^"'<>]*)/.exec(tag)?.[1]);
    if (!(last >= 1 && last <= FORMAT_COLUMNS)) throw new Refusal("列の設定が正しくありません。");
  }
}

/**
 * @param {{ row: number, column: number }} place
 * @param {string} address
 * @throws {Refusal} for a cell far away from all that is asked for
 */
export function requireWithin({ row, column }, address) {
  if (row > LIMITS.row || column > LIMITS.column) {
    throw new Refusal(
      `離れたセル(${address})が使われています。${LIMITS.row}行、${LIMITS.column}列より先の行や列を削除して、保存し直してください。`,
    );
  }
}

/**
 * @param {string} address 「B12」
 * @returns {{ row: number, column: number } | null} from 1
 */
export function placeOf(address) {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function count(text, pattern) {
  let found = 0;
  while (pattern.exec(text) !== null) found++;
  return found;
}
