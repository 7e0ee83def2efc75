import type { DateString } from "@/lib/domain/fiscal-quarter";

/** A cell of a worksheet; null: blank. A number is the text of its digits. */
export type SheetCell =
  | null
  | { kind: "text" | "head" | "wrapped" | "number"; value: string }
  | { kind: "date"; value: DateString }
  | { kind: "boolean"; value: boolean };

/** Numbers of the cell formats in styles.xml (workbook-parts.ts). */
export const FORMATS_OF_CELLS = { head: 1, text: 2, quoted: 3, date: 4, wrapped: 5 } as const;

/** As many UTF-16 units as Excel takes in one cell: a longer text makes it call the file damaged. */
export const LONGEST_TEXT = 32_767;

/** Digits that a number of Excel (a double) holds whatever they are. */
const CERTAIN_DIGITS = 15;
/** The first day whose serial number means the same everywhere: Excel believes in a 29 February 1900. */
const FIRST_DATE = "1900-03-01";
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What XML 1.0 can't carry, and the carriage return, which its readers turn into a line feed. */
const UNWRITABLE = "\\0-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF\\p{Cs}";
/** A `_` that would be read as the beginning of `_x000D_` once the rest is written. */
const MISTAKABLE = new RegExp(`_(?=x[\\da-f]{4}[_${UNWRITABLE}])`, "giu");
const UNWRITABLES = new RegExp(`[${UNWRITABLE}]`, "gu");
const MARKUP = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * The element `c` of a cell; nothing for a blank one. A text is a text (`inlineStr`) in a cell of format 「文字列」,
 * whatever it begins with: it is no formula when the file is opened, nor when the cell is edited.
 * @param reference its place, `D14`
 */
export function cellXml(reference: string, cell: SheetCell): string {
  if (cell === null) return "";
  const { kind, value } = cell;
  switch (kind) {
    case "number":
      return isCertain(value) ? `<c r="${reference}"><v>${value}</v></c>` : textXml(reference, value, "text");
    case "boolean":
      return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    case "date":
      return value >= FIRST_DATE
        ? `<c r="${reference}" s="${FORMATS_OF_CELLS.date}"><v>${serialOf(value)}</v></c>`
        : textXml(reference, value, "text");
    case "text":
      return textXml(reference, value, /^[=+\-@]/.test(value) ? "quoted" : "text");
    default:
      return textXml(reference, value, kind);
  }
}

/** The text that a cell can hold: the whole of it, unless it is too long. */
export function fittingText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const cut = text.slice(0, LONGEST_TEXT);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text inside of an element, as workbooks write it (ECMA-376 ST_Xstring). */
export function xmlText(text: string): string {
  return text
    .replace(MISTAKABLE, "_x005F_")
    .replace(
      UNWRITABLES,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(MARKUP, (sign) => ENTITIES[sign] ?? sign);
}

/** `A`, `Z`, `AA` … of a column. @param index from 0 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function textXml(reference: string, text: string, format: keyof typeof FORMATS_OF_CELLS): string {
  const written = xmlText(fittingText(text));
  // As Excel itself writes it, only where it says something: the schema forgot the attribute.
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${reference}" s="${FORMATS_OF_CELLS[format]}" t="inlineStr"><is><t${space}>${written}</t></is></c>`;
}

function isCertain(digits: string): boolean {
  return digits.replace(/^-?(?:0\.)?0*|\./g, "").length <= CERTAIN_DIGITS;
}

/** Days since 30 December 1899, as Excel counts them. */
function serialOf(date: DateString): number {
  return (Date.parse(`${date}T00:00:00Z`) - DAY_ZERO) / 86_400_000;
}
