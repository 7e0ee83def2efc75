import { fiscalYearOf, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { batchesOf } from "./batches";
import { type Cell, type Column, type ColumnDefinition, type ColumnType, cellOf, isDecimal } from "./column";
import { joinList } from "./csv";
import { DATASET_LABELS } from "./datasets";
import { DEFINITION_COLUMNS, definitionRow } from "./definition-rows";
import type { Records } from "./records";
import { columnName, fittingText, type SheetCell } from "./sheet-cell";
import type { Sheet } from "./workbook";

/** Widths by type, in characters. */
const WIDTHS: Record<ColumnType, number> = {
  text: 40,
  list: 30,
  code: 16,
  integer: 10,
  decimal: 14,
  boolean: 10,
  date: 12,
  datetime: 26,
  quarter: 10,
};

/** Rows between which others' requests have their turn. */
const AT_ONCE = 25;
/** At most so many places of cut values are named. */
const NAMED = 1_000;

/** The worksheets of a data file: its records, what each column means, and what the file is. */
export function recordSheets<Row>(records: Records<Row>): Sheet[] {
  const { dataset, columns, batches, context } = records;
  const written: Written = { rows: 0, cut: 0, places: [] };
  const rowOf = (row: Row) => {
    written.rows += 1;
    return columns.map((column, index) => {
      const cell = sheetCell(column, cellOf(column, row, context));
      if (cell?.kind === "text" && fittingText(cell.value) !== cell.value) {
        written.cut += 1;
        if (written.places.length < NAMED) written.places.push(`${columnName(index)}${written.rows + 1}`);
      }
      return cell;
    });
  };
  async function* rows() {
    for await (const batch of batches()) {
      for (const some of batchesOf(batch, AT_ONCE)) yield some.map(rowOf);
    }
  }
  return [
    {
      name: DATASET_LABELS[dataset],
      columns: columns.map(({ key, type }) => ({ head: key, width: WIDTHS[type] })),
      rows,
    },
    {
      name: "定義",
      columns: DEFINITION_COLUMNS,
      rows: () => [columns.map((column) => definitionRow(column).map(wrapped))],
    },
    {
      name: "このファイル",
      columns: [
        { head: "項目", width: 22 },
        { head: "内容", width: 80 },
      ],
      // Asked for when the records are written.
      rows: () => [aboutFile(records, written).map((row) => row.map(wrapped))],
    },
  ];
}

type Written = { rows: number; cut: number; places: string[] };

function sheetCell({ type }: ColumnDefinition, cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "number") return { kind: "number", value: String(cell) };
  if (typeof cell === "boolean") return { kind: "boolean", value: cell };
  if (typeof cell === "string") return { kind: type === "date" ? "date" : "text", value: cell };
  if (isDecimal(cell)) return { kind: "number", value: cell.decimal };
  return cell.length === 0 ? null : { kind: "text", value: joinList(cell) };
}

function wrapped(value: string): SheetCell {
  return value === "" ? null : { kind: "wrapped", value };
}

function aboutFile<Row>(
  { dataset, columns, context, conditions }: Records<Row>,
  written: Written,
): [string, string][] {
  const { asOf, basis, plan, samples } = context;
  const withProgress = columns.some(({ key }: Column<Row>) => key === "basis");
  return [
    ["データ", `${DATASET_LABELS[dataset]}(${dataset})`],
    ["件数", `${written.rows}件。1行目は列の名前、2行目からは1行に1件。`],
    ["基準日", `${asOf}(${fiscalYearOf(quarterOfDate(asOf))}年度)`],
    ...(withProgress ? ([["進捗のもと", basisWords(basis)]] as [string, string][]) : []),
    ...(samples ? ([["サンプルデータ", "架空のデータを含む。"]] as [string, string][]) : []),
    ["条件", conditions.map(({ field, text }) => `${field}=${text}`).join("\n") || "なし(すべて)"],
    ["出典", plan ? `${plan.citation}(版 ${plan.number})` : "行ごとに source の列に示す。"],
    ["列の説明", "シート「定義」。すべてのデータの説明は /exports/definitions。"],
    ["文字コード", "XLSX(Office Open XML)。文字はUnicode(UTF-8)。"],
    [
      "値の書き方",
      "数は数値、日付は日付の値(表示は yyyy-mm-dd)、日時は日本時間の文字列、そのほかは文字列。文字列は「=」などで始まっても数式ではなく、元の文字のまま。複数の値は「;」でつなぎ、値の中の「;」は「\\;」、「\\」は「\\\\」、改行は「\\n」と書く。空欄は値がないことで、0 ではない。",
    ],
    ["収まらない値", cutWords(written)],
  ];
}

function basisWords(basis: ProgressBasis): string {
  if (basis.kind === "none") return "まだ公表がない(進捗の列はすべて空欄)。";
  if (basis.kind === "live") return "基準日までに提出された報告(ログイン中)。";
  return `公表された時点「${basis.title}」(${basis.asOf}時点、${basis.publishedOn}公表)。`;
}

function cutWords({ cut, places }: Written): string {
  if (cut === 0) return "なし。";
  const more = cut > places.length ? ` ほか${cut - places.length}か所` : "";
  return `Excelのセルに入る32,767字を超えるため、末尾を切った値が${cut}か所ある: ${places.join("、")}${more}。CSVとJSONには全体がある。`;
}
