import { type Cell, isDecimal } from "./column";

/** U+FEFF: says to Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
/** End of a record (RFC 4180). */
export const RECORD_END = "\r\n";

/** `\\` itself, and what some reader takes for a line break or drops: control characters, LS, PS, lone surrogates. */
const UNSAFE = /[\\\p{Cc}\p{Cs}\u2028\u2029]/gu;
const SHORT: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const LONG: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
/** What a spreadsheet would take for a formula (full-width signs too), and what begins with the mark against it. */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|')/u;

/**
 * A record of a CSV file without its end. Fields are quoted only where they must be.
 * Texts are written by {@link escapeText}, lists with `;` between their items.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return cells.map(csvField).join(",");
}

/**
 * A text as it stands in a cell: `\` `\n` `\r` `\t` and `\uXXXX` for what would break the record, and `'`
 * in front of what a spreadsheet would take for a formula (or of a `'` itself). See {@link unescapeText}.
 */
export function escapeText(text: string): string {
  return guard(escapeUnsafe(text));
}

/** The text of a cell that {@link escapeText} wrote. */
export function unescapeText(cell: string): string {
  return unescapeUnsafe(withoutGuard(cell));
}

/** Texts in one cell: `;` between them, `\;` for a `;` inside of one. Empty ones are left out. */
export function escapeList(texts: readonly string[]): string {
  return guard(joinList(texts));
}

/** The texts of a cell that {@link escapeList} wrote. */
export function unescapeList(cell: string): string[] {
  return splitList(withoutGuard(cell));
}

/** The same where nothing is taken for a formula. */
export function joinList(texts: readonly string[]): string {
  const items = texts.filter((text) => text !== "");
  return items.map((text) => escapeUnsafe(text).replaceAll(";", "\\;")).join(";");
}

/** The texts that {@link joinList} wrote. */
export function splitList(text: string): string[] {
  // A `;` after an even number of `\` is between two items.
  return text === "" ? [] : (text.match(/(?<=^|;)(?:\\.|[^\\;])+/gu) ?? []).map(unescapeUnsafe);
}

function csvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quote(escapeText(cell));
  if (isDecimal(cell)) return cell.decimal;
  if (typeof cell === "object") return quote(escapeList(cell));
  return String(cell);
}

function quote(text: string): string {
  return /[",;]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escapeUnsafe(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function unescapeUnsafe(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gu, (_, code: string | undefined, letter: string) =>
    code === undefined ? (LONG[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
