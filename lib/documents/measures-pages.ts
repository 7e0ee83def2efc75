import { cellText, filledCells, type Line, type Lines } from "./lines";
import { ARTICLE_HEADINGS, FIRST_MARK_CELL } from "./measure-marks";
import { errorAt, type Problem } from "./problem";

const FIRST_HEADINGS = [
  /^施策番号$/,
  /^施策名$/,
  /^KPI ?[(（]進捗[)）]$/,
  /^KPI ?[(（]効果[)）]$/,
  /^課題・取組概要/,
  /^第3章基本的施策の条/,
];
const LAST_HEADINGS = [/^手引$/, /^府省庁名$/];
const GUIDE_HEADINGS = new Set(["都道府県", "市町村"]);

/** A page: its number from 1, its second header line, its lines and their number of cells (null: trimmed file). */
export type MeasuresPage = {
  page: number;
  line: number;
  header: Line | null;
  width: number | null;
  lines: Line[];
};

/** Cuts a 施策集 into its pages, each begun by two header lines, and checks the headers. */
export function readMeasuresPages(lines: Lines): { pages: MeasuresPage[]; problems: Problem[] } {
  const pages: MeasuresPage[] = [];
  const problems: Problem[] = [];
  let current: MeasuresPage | undefined;
  let first: Line | undefined;
  let awaited: "columns" | "rows" | "end" = "end";
  const begin = (line: Line): MeasuresPage => {
    const page = { page: pages.length + 1, line: line.number, header: null, width: null, lines: [] };
    pages.push(page);
    return page;
  };
  for (const line of lines.all) {
    const missing = (text: string) =>
      problems.push(errorAt({ line: line.number, page: current?.page }, "missing-header", text));
    if (line.text === "") {
      if (current && current.lines.length > 0) awaited = "end";
    } else if (isHeader(line)) {
      if (awaited === "columns") missing("前のページに条の見出し行がありません。");
      current = begin(line);
      first = line;
      awaited = "columns";
    } else if (isColumnHeader(line)) {
      if (awaited !== "columns" || !current || !first) {
        current = begin(line);
        missing("条の見出し行の前に、見出し行(「施策番号…府省庁名」)がありません。");
      } else {
        const found = checkHeader(first, line, lines.trimmed, current.page);
        problems.push(...found);
        current.width = lines.trimmed || found.length > 0 ? null : first.cells.length;
      }
      current.header = line;
      awaited = "rows";
    } else {
      current ??= begin(line);
      if (awaited === "columns") missing("条の見出し行(「10条…市町村」)がありません。");
      if (awaited === "end") missing("ページの見出し行のない行があります。");
      if (awaited !== "end") awaited = "rows";
      current.lines.push(line);
    }
  }
  return { pages, problems };
}

function isHeader(line: Line): boolean {
  return (
    cellText(line, 0) === "施策番号" || filledCells(line).some((cell) => cellText(line, cell) === "府省庁名")
  );
}

function isColumnHeader(line: Line): boolean {
  return filledCells(line).filter((cell) => /^\d+条/.test(cellText(line, cell))).length > 1;
}

/**
 * The document's own second header lost cells, too: what must hold is that
 * the twelve articles follow each other from cell 5 on, and that both lines
 * are as wide.
 */
function checkHeader(first: Line, columns: Line, trimmed: boolean, page: number): Problem[] {
  const problems: Problem[] = [];
  const damaged = (line: Line, text: string, cell?: number) =>
    problems.push(errorAt({ line: line.number, page, cell }, "damaged-header", text));
  FIRST_HEADINGS.forEach((pattern, cell) => {
    if (!pattern.test(cellText(first, cell)))
      damaged(first, "見出し行のセルがずれているか、失われています。", cell);
  });
  const last = filledCells(first)
    .slice(FIRST_HEADINGS.length)
    .map((cell) => cellText(first, cell));
  if (
    last.length !== LAST_HEADINGS.length ||
    !LAST_HEADINGS.every((pattern, index) => pattern.test(last[index] ?? ""))
  ) {
    damaged(first, "見出し行に「手引」「府省庁名」がそろっていません。");
  }
  for (let cell = 0; cell < columns.cells.length; cell += 1) {
    const text = cellText(columns, cell);
    const expected = ARTICLE_HEADINGS[cell - FIRST_MARK_CELL];
    const fits =
      expected === undefined
        ? text === "" || (cell > FIRST_MARK_CELL && GUIDE_HEADINGS.has(text))
        : text === expected;
    if (!fits) damaged(columns, `条の見出し「${text}」の位置が違います。`, cell);
  }
  if (columns.cells.length < FIRST_MARK_CELL + ARTICLE_HEADINGS.length)
    damaged(columns, "条の見出し行が途中で切れています。");
  if (!trimmed && first.cells.length !== columns.cells.length) {
    damaged(columns, `見出しの2行のセルの数が違います(${first.cells.length}と${columns.cells.length})。`);
  }
  return problems;
}
