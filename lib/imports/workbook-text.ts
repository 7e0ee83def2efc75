import { addressOf, type Sheet } from "@/lib/workbooks/workbook";

/** A cell with a colour by its place in the text: line from 1, cell from 0; with sheet and row for people. */
export type ColouredCell = { line: number; cell: number; fill: number; sheet: string; row: number };

/**
 * A workbook in the layout of a plan as the text that its reader takes: a line per row, cells apart by tabs, sheets one
 * after another. What a cell must not be is named at its place; colours are no text, and are told apart.
 */
export function workbookText(
  sheets: readonly Sheet[],
): { text: string; coloured: ColouredCell[] } | { refusal: string } {
  const shown = sheets.filter(({ hidden, cells }) => !hidden && cells.length > 0);
  for (const { name, cells } of shown) {
    for (const [row, column, kind] of cells) {
      const at = `シート「${name}」の${addressOf(row, column)}`;
      if (kind === "error") return { refusal: `${at}: 数式のエラーになっています。値を直してください。` };
      if (kind === "date" && column === 1) {
        return {
          refusal: `${at}: 日付になっています。施策番号は、書式を「文字列」にして 03-16 のように入力してください。`,
        };
      }
    }
  }
  const texts = shown.map(sheetLines);
  let before = 0;
  const coloured = shown.flatMap(({ name, filled = [] }, index) => {
    const count = texts[index]?.length ?? 0;
    const first = before;
    before += count;
    return filled.flatMap(([row, column, fill]) =>
      row <= count ? [{ line: first + row, cell: column - 1, fill, sheet: name, row }] : [],
    );
  });
  return { text: texts.flat().join("\n"), coloured };
}

function sheetLines({ cells }: Sheet): string[] {
  const lines: string[][] = [];
  for (const [row, column, , text] of cells) {
    lines[row - 1] ??= [];
    const line = lines[row - 1];
    // A cell's own line breaks are breaks of a column, as in the printed document.
    if (line) line[column - 1] = text.replace(/[\r\n\t]+/g, " ");
  }
  return Array.from(lines, (line) => Array.from(line ?? [], (text) => text ?? "").join("\t"));
}
