import { addressOf, type Sheet } from "@/lib/workbooks/workbook";
import { ANSWER_FIELDS, ANSWER_LABELS, type AnswerField, KEY_PREFIX } from "./columns";

/** The keys stand in the first row, unless rows were put above. */
const LAST_KEY_ROW = 50;
const NEEDED = ["code", "stamp", ...ANSWER_FIELDS] as const;
/** There to be read by people. */
const SHOWN = /^(title|planned|mark|last-[A-Za-z]+)$/;

/** Numbers of the columns, from 1. */
export type FormColumns = Record<(typeof NEEDED)[number], number>;
type Form = { sheet: Sheet; keyRow: number; columns: FormColumns; notices: string[] };

const NO_FORM =
  "回答様式ではありません。回答様式をダウンロードして、そこに書き込んでください(非表示の1行目と、非表示の右端の列は消さないでください)。";

/** Finds the sheet of answers and its columns by their keys. */
export function findForm(sheets: readonly Sheet[]): Form | { refusal: string } {
  const [found, second] = sheets.flatMap((sheet) => {
    const keys = keysOf(sheet);
    return keys ? [{ sheet, ...keys }] : [];
  });
  if (!found) return { refusal: NO_FORM };
  if (second) {
    return {
      refusal: `回答のシートが2枚以上あります(「${found.sheet.name}」「${second.sheet.name}」)。1枚だけにしてください。`,
    };
  }
  const { sheet, keyRow, keys } = found;
  const columns: Partial<FormColumns> = {};
  const known = new Set<number>();
  for (const [column, key] of keys) {
    const needed = NEEDED.find((name) => name === key);
    if ((!needed && !SHOWN.test(key)) || (needed && columns[needed] !== undefined)) {
      return {
        refusal: `${addressOf(keyRow, column)}: 列のキー「${[...key].slice(0, 40).join("")}」が、様式にないか、2つあります。`,
      };
    }
    if (needed) columns[needed] = column;
    known.add(column);
  }
  const missing = NEEDED.filter((key) => columns[key] === undefined);
  if (missing.length > 0) {
    return {
      refusal: `列が消えています(${missing.map(columnLabel).join("、")})。様式を取り直してください。`,
    };
  }
  const notices = [...strayColumns(sheet, keyRow, known), ...straySheets(sheets, sheet)];
  return { sheet, keyRow, columns: columns as FormColumns, notices };
}

export function isFormRefusal(form: Form | { refusal: string }): form is { refusal: string } {
  return "refusal" in form;
}

/** The keys by their columns; a list, as a key may be any text. */
function keysOf({ cells }: Sheet): { keyRow: number; keys: [column: number, key: string][] } | null {
  const keyRow = cells.find(([row, , , text]) => row <= LAST_KEY_ROW && text === `${KEY_PREFIX}code`)?.[0];
  if (keyRow === undefined) return null;
  const keys = cells.flatMap(([row, column, , text]): [number, string][] =>
    row === keyRow && text.startsWith(KEY_PREFIX) ? [[column, text.slice(KEY_PREFIX.length)]] : [],
  );
  return { keyRow, keys };
}

function columnLabel(key: (typeof NEEDED)[number]): string {
  if (key === "code") return "工程番号";
  return key === "stamp" ? "非表示の右端の列" : ANSWER_LABELS[key satisfies AnswerField];
}

/** Columns that people have added. */
function strayColumns({ cells }: Sheet, keyRow: number, known: ReadonlySet<number>): string[] {
  const first = new Map<number, string>();
  for (const [row, column, , text] of cells) {
    if (row > keyRow && !known.has(column) && !first.has(column)) first.set(column, text);
  }
  return [...first].map(
    ([column, text]) =>
      `${addressOf(0, column).slice(0, -1)}列(「${[...text].slice(0, 20).join("")}」)は様式にない列なので、読み取りません。`,
  );
}

/** Sheets that people have added. */
function straySheets(sheets: readonly Sheet[], form: Sheet): string[] {
  return sheets
    .filter((sheet) => sheet !== form && !OURS.has(sheet.name) && sheet.cells.length > 0)
    .map(({ name }) => `シート「${name}」は様式にないシートなので、読み取りません。`);
}

/** Sheets of the form besides the answers. */
export const GUIDE_SHEET = "使い方";
export const CHOICES_SHEET = "選択肢";
const OURS = new Set([GUIDE_SHEET, CHOICES_SHEET]);
