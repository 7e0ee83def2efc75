import { displayText } from "./display-text";
import { cellText, filledCells, type Line } from "./lines";
import { FIRST_MARK_CELL, readMarks } from "./measure-marks";
import type { MeasureRow } from "./measures-document";
import type { MeasuresPage } from "./measures-pages";
import { readOverview } from "./overview";
import { errorAt, noticeAt, type Problem } from "./problem";

const MINISTRY_TEXT = /[^◎○\s]/;

/** A measure before its ministries are looked up. */
export type PrintedMeasure = Omit<MeasureRow, "ministries">;

/**
 * Reads one line below a page's header. Marks count from the cell of the
 * ministries, so a line with more or fewer cells than its page is refused,
 * unless the difference is certain to be at the line's end.
 */
export function readMeasureRow(
  line: Line,
  page: MeasuresPage,
): { row: PrintedMeasure | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const place = { line: line.number, page: page.page };
  const fail = (code: Problem["code"], text: string, cell?: number) =>
    problems.push(errorAt({ ...place, cell }, code, text));
  const number = cellText(line, 0);
  if (!/^\d{2}-\d{2}$/.test(number)) {
    fail("odd-cell", `施策番号(NN-NN)で始まらない行です(「${number.slice(0, 20)}」)。`, 0);
    return { row: null, problems };
  }
  const last = filledCells(line).at(-1) ?? 0;
  if (last < FIRST_MARK_CELL || !MINISTRY_TEXT.test(cellText(line, last))) {
    fail(
      "truncated-line",
      `施策${number}に府省庁名がありません。行が途中で切れているか、セルが失われています。`,
      last,
    );
    return { row: null, problems };
  }
  if (cellText(line, 1) === "") fail("missing-name", `施策${number}に施策名がありません。`, 1);
  const overview = readOverview(line.cells[4] ?? "");
  if (overview.items.length === 0) {
    fail(
      "missing-overview",
      `施策${number}の課題・取組概要に項目(「-」で始まる文)がありません。セルがずれているおそれがあります。`,
      4,
    );
  } else if (overview.lead !== "") {
    fail("overview-lead", `施策${number}の課題・取組概要の最初の項目の前に文があります。`, 4);
  }
  for (let cell = FIRST_MARK_CELL; cell < last; cell += 1) {
    const text = cellText(line, cell);
    if (text !== "" && text !== "◎" && text !== "○")
      fail("odd-cell", `印のセルに◎・○以外の「${text}」があります。`, cell);
  }
  problems.push(...checkWidth(line, last, page));
  if (!page.header || problems.some(({ severity }) => severity === "error")) return { row: null, problems };
  const header = page.header;
  const row: PrintedMeasure = {
    number,
    name: displayText(line.cells[1] ?? ""),
    kpiProgress: line.cells[2] ?? "",
    kpiEffect: line.cells[3] ?? "",
    overview: overview.items,
    overviewText: line.cells[4] ?? "",
    ministriesText: line.cells[last] ?? "",
    marks: readMarks(line, header, last),
    printedCells: line.cells.slice(FIRST_MARK_CELL).map((text, index) => ({
      cell: index + FIRST_MARK_CELL,
      text,
      header: cellText(header, index + FIRST_MARK_CELL),
    })),
    page: page.page,
    line: line.number,
    sourceText: line.text,
  };
  return { row, problems };
}

function checkWidth(line: Line, last: number, page: MeasuresPage): Problem[] {
  const width = line.cells.length;
  if (page.width === null || width === page.width) return [];
  const counts = `(このページは${page.width}、この行は${width})`;
  const place = { line: line.number, page: page.page };
  if (width < page.width && last === width - 1) {
    const text = `行が府省庁名の途中で切れているか、セルが失われているおそれがあります${counts}。`;
    return [errorAt({ ...place, cell: last }, "truncated-line", text)];
  }
  // The ministries' cell varies even within a page of the document (03-43), so where a cell is lost or too
  // many, marks cannot be told their columns. A line without any, with its ministries where the page's other
  // lines all have them, can only differ behind them.
  const marked = filledCells(line).some((cell) => cell >= FIRST_MARK_CELL && cell < last);
  const usual = new Set(
    page.lines.filter((other) => other.cells.length === page.width).map((other) => filledCells(other).at(-1)),
  );
  if (!marked && usual.size === 1 && usual.has(last)) {
    return [noticeAt(place, "cell-count", `行末の空のセルの数が違います${counts}。`)];
  }
  return [errorAt(place, "shifted-cells", `セルが失われたか増えていて、印の列を決められません${counts}。`)];
}
