import { readCell } from "@/lib/reports/pasted";
import { addressOf, type Sheet, type SheetCell } from "@/lib/workbooks/workbook";
import { ANSWER_FIELDS, ANSWER_LABELS, type AnswerField, type AnswerTexts, readStamp } from "./columns";
import type { FileProblem, FileRow, FormContent } from "./content";
import { type FormColumns, findForm, isFormRefusal } from "./find-form";

/**
 * Reads a 回答様式 out of a workbook, wherever its rows and columns were moved.
 * @returns `refusal`: it is none, in Japanese
 */
export function readForm(sheets: readonly Sheet[]): FormContent | { refusal: string } {
  const form = findForm(sheets);
  if (isFormRefusal(form)) return form;
  const { sheet, keyRow, columns, notices } = form;
  const rows: FileRow[] = [];
  const problems: FileProblem[] = [];
  const seen = new Map<string, string>();
  for (const [row, cells] of byRow(sheet, keyRow)) {
    const codeCell = plain(cells.get(columns.code));
    const stamp = readStamp(cells.get(columns.stamp)?.[3] ?? "");
    const address = addressOf(row, columns.code);
    if (!stamp) {
      const answered = ANSWER_FIELDS.some((field) => cells.has(columns[field]));
      const heading = codeCell === "工程番号";
      if (!heading && (codeCell !== "" || answered)) {
        problems.push({
          address,
          message:
            "様式にない行です。行を足すことはできません(行の写しは、元の行を消してから貼り付けてください)。",
        });
      }
      continue;
    }
    const first = seen.get(stamp.code);
    if (first !== undefined) {
      problems.push({ address, message: `${stamp.code}の行が2つあります(もう1つは${first})。` });
      continue;
    }
    seen.set(stamp.code, address);
    const read = readCells(cells, row, columns);
    if (codeCell !== stamp.code) {
      read.problems.unshift({
        address,
        message: `工程番号が書き換えられています。この行は${stamp.code}のものです。`,
      });
    }
    rows.push({ ...stamp, address, ...read });
  }
  return { rows, problems, notices };
}

type Cells = Map<number, SheetCell>;

function byRow(sheet: Sheet, keyRow: number): Map<number, Cells> {
  const rows = new Map<number, Cells>();
  for (const cell of sheet.cells) {
    const [row, column] = cell;
    if (row <= keyRow) continue;
    const cells: Cells = rows.get(row) ?? new Map();
    rows.set(row, cells.set(column, cell));
  }
  return rows;
}

function readCells(
  cells: Cells,
  row: number,
  columns: FormColumns,
): Pick<FileRow, "texts" | "addresses" | "problems"> {
  const problems: FileProblem[] = [];
  const texts: Partial<AnswerTexts> = {};
  const addresses: Partial<AnswerTexts> = {};
  for (const field of ANSWER_FIELDS) {
    const address = addressOf(row, columns[field]);
    const cell = cells.get(columns[field]);
    const text = cell ? textOf(field, cell) : "";
    addresses[field] = address;
    texts[field] = text ?? "";
    if (text === null) problems.push({ address, message: unreadable(field, cell?.[3] ?? "") });
  }
  return { texts: texts as AnswerTexts, addresses: addresses as AnswerTexts, problems };
}

/** A cell as the form's field holds it; null: not understood. */
function textOf(field: AnswerField, [, , kind, text]: SheetCell): string | null {
  if (kind === "error") return null;
  if (text.trim() === "") return "";
  switch (field) {
    case "reason":
    case "note":
    case "links":
      return text;
    case "effectiveOn":
    case "completedOn": {
      // 20260930, typed as a number
      const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(text.normalize("NFKC").trim());
      return readCell("completedOn", digits ? digits.slice(1).join("-") : text);
    }
    default:
      return readCell(field, text);
  }
}

const HOW: Partial<Record<AnswerField, string>> = {
  state: "選択肢(未着手、実施中、完了、中止)から選んでください。",
  effectiveOn: "「2026-09-30」「令和8年9月30日」のように入力してください。",
  completedOn: "「2026-09-30」「令和8年9月30日」のように入力してください。",
  forecast: "「2026年度3Q」「令和8年度第3四半期」のように、四半期まで入力してください。",
};

function unreadable(field: AnswerField, text: string): string {
  const shown = [...text.trim()].slice(0, 30).join("");
  return `${ANSWER_LABELS[field]}「${shown}」を読み取れません。${HOW[field] ?? ""}`;
}

function plain(cell: SheetCell | undefined): string {
  return (cell?.[3] ?? "").normalize("NFKC").trim().toUpperCase();
}
