import XLSX from "@e965/xlsx";
import { placeOf, requireWithin } from "./check-parts.mjs";
import { filledCells } from "./filled-cells.mjs";
import { LIMITS } from "./limits.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {import("./workbook").SheetCell} SheetCell */

/** What cells are made of; pictures, links to other workbooks and the rest are left out. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml)$/;

/**
 * The cells of a workbook whose parts were checked. The parser gets an archive of ours, so that it can find nothing
 * in it that was not looked at.
 * @param {ReadonlyMap<string, Buffer>} parts
 * @returns {import("./workbook").Sheet[]}
 * @throws {Refusal}
 */
export function readCells(parts) {
  const archive = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of parts) {
    if (NEEDED.test(name)) XLSX.CFB.utils.cfb_add(archive, `/${name}`, bytes);
  }
  const bytes = XLSX.CFB.write(archive, { fileType: "zip", type: "buffer" });
  const workbook = XLSX.read(bytes, {
    type: "buffer",
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const filled = filledCells(parts);
  return workbook.SheetNames.map((name, index) => ({
    name: whole(name),
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    cells: cellsOf(workbook.Sheets[name] ?? {}, date1904),
    ...(filled[index]?.length ? { filled: filled[index] } : {}),
  }));
}

/**
 * @param {import("@e965/xlsx").WorkSheet} sheet
 * @param {boolean} date1904
 */
function cellsOf(sheet, date1904) {
  /** @type {SheetCell[]} */
  const cells = [];
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const place = placeOf(address);
    if (!place) continue;
    requireWithin(place, address);
    const value = textOf(sheet[address], date1904);
    if (value) cells.push([place.row, place.column, ...value]);
  }
  return cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * @param {import("@e965/xlsx").CellObject} cell
 * @param {boolean} date1904
 * @returns {[SheetCell[2], string] | null} null: empty
 */
function textOf({ t: type, v: value, z: format }, date1904) {
  if (value === undefined || value === null || value === "") return null;
  if (type === "b") return ["boolean", value ? "TRUE" : "FALSE"];
  if (type === "e") return ["error", "エラー値"];
  if (type === "n" && isDate(format, Number(value))) {
    const day = XLSX.SSF.parse_date_code(Number(value), { date1904 });
    if (day && day.y >= 1900 && day.y <= 9999) return ["date", iso(day)];
  }
  const text = String(value);
  if (text.length > LIMITS.characters) throw new Refusal("1つのセルの文字数が多すぎます。");
  return [type === "n" ? "number" : "text", whole(text)];
}

/** @type {Map<string, boolean>} */
const dateFormats = new Map();

/**
 * @param {unknown} format of the cell
 * @param {number} value
 */
function isDate(format, value) {
  // Excel's own Japanese formats of dates are known to it by number only: the parser has no text for them.
  if (typeof format !== "string") return Number.isInteger(value) && value > 36_000 && value < 74_000;
  const known = dateFormats.get(format) ?? XLSX.SSF.is_date(format);
  dateFormats.set(format, known);
  return known;
}

/** @param {{ y: number, m: number, d: number }} day */
function iso({ y, m, d }) {
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/**
 * A text that can be kept: what is no character becomes the sign for that, which every field refuses by name.
 * @param {string} text
 */
function whole(text) {
  return text.replace(/\p{Surrogate}|\0/gu, "\uFFFD");
}
