import { type Quarter, quarterOf } from "@/lib/domain/fiscal-quarter";
import { cellText, filledCells, type Line, type Lines } from "./lines";
import { errorAt, type Problem } from "./problem";

/** First line of every page. */
const PAGE_TITLE = "デジタル社会の実現に向けた重点計画 <工程表>";
const YEARS = 5;
const FIRST_QUARTER_CELL = 2;

/** The columns of a page, as its two header lines print them. */
export type Geometry = {
  /** Number of cells of a line; null where the file was trimmed. */
  width: number | null;
  /** The 20 quarters, from cell 2 on. */
  quarters: Quarter[];
  /** Cell of the heading 担当府省庁. */
  ministryCell: number;
};

/** A page: its number from 1, its columns and its lines below the header. */
export type PrintedPage = { page: number; line: number; geometry: Geometry | null; lines: Line[] };

/** Cuts a roadmap into its front matter and its pages, and reads the header of each. */
export function readRoadmapPages(lines: Lines): { front: Line[]; pages: PrintedPage[]; problems: Problem[] } {
  const front: Line[] = [];
  const pages: PrintedPage[] = [];
  const problems: Problem[] = [];
  let current: PrintedPage | undefined;
  let awaited: "header" | "quarters" | "rows" | "end" = "end";
  let first: Line | undefined;
  for (const line of lines.all) {
    const page = current?.page ?? null;
    const missing = (text: string) =>
      problems.push(errorAt({ line: line.number, page }, "missing-header", text));
    if (line.text.trim() === PAGE_TITLE) {
      if (awaited === "header" || awaited === "quarters")
        missing("前のページに見出しの2行がそろっていません。");
      current = { page: pages.length + 1, line: line.number, geometry: null, lines: [] };
      pages.push(current);
      awaited = "header";
    } else if (line.text === "") {
      if (current && current.lines.length > 0) awaited = "end";
    } else if (isHeader(line)) {
      if (awaited !== "header") {
        missing(`ページの最初の行「${PAGE_TITLE}」がありません。`);
        current = { page: pages.length + 1, line: line.number, geometry: null, lines: [] };
        pages.push(current);
      }
      first = line;
      awaited = "quarters";
    } else if (isQuarterHeader(line)) {
      if (!current || awaited !== "quarters" || !first)
        missing("四半期の見出し行の前に、年度の見出し行がありません。");
      else current.geometry = readGeometry(first, line, lines.trimmed, current.page, problems);
      awaited = "rows";
    } else if (!current) {
      if (filledCells(line).some((cell) => cell > 0)) missing("見出し行より前に表の行があります。");
      front.push(line);
    } else {
      if (awaited === "header") missing("年度の見出し行(「取組名…担当府省庁」)がありません。");
      if (awaited === "quarters") missing("四半期の見出し行(1Q〜4Q)がありません。");
      if (awaited === "end") missing("空行のあとに、ページの見出しのない行があります。");
      if (awaited !== "end") awaited = "rows";
      current.lines.push(line);
    }
  }
  return { front, pages, problems };
}

function isHeader(line: Line): boolean {
  return line.text.startsWith("取組名") || /\t *\d{4}年度.*\t *\d{4}年度/.test(line.text);
}

function isQuarterHeader(line: Line): boolean {
  return /(^|\t) *[1-4]Q *(\t|$)/.test(line.text);
}

function readGeometry(
  header: Line,
  quarterLine: Line,
  trimmed: boolean,
  page: number,
  problems: Problem[],
): Geometry | null {
  const damaged = (line: Line, text: string, cell?: number): null => {
    problems.push(errorAt({ line: line.number, page, cell }, "damaged-header", text));
    return null;
  };
  const ministryCell = FIRST_QUARTER_CELL + YEARS * 4;
  const years = Array.from({ length: YEARS }, (_, index) => FIRST_QUARTER_CELL + index * 4);
  const expected = [0, 1, ...years, ministryCell];
  const found = filledCells(header);
  const odd = expected.find((cell, index) => found[index] !== cell) ?? found[expected.length];
  if (odd !== undefined) return damaged(header, "年度の見出し行のセルがずれています。", odd);
  if (cellText(header, 1) !== "取組内容") return damaged(header, "「取組内容」の見出しではありません。", 1);
  if (cellText(header, ministryCell) !== "担当府省庁")
    return damaged(header, "「担当府省庁」の見出しではありません。", ministryCell);
  const fiscalYears = years.map((cell) => Number(/^(\d{4})年度/.exec(cellText(header, cell))?.[1]));
  const start = fiscalYears[0] ?? Number.NaN;
  const wrong = fiscalYears.findIndex((year, index) => year !== start + index);
  if (wrong >= 0) return damaged(header, "年度が続いていません。", years[wrong]);
  const labels = filledCells(quarterLine).map((cell) => `${cell}:${cellText(quarterLine, cell)}`);
  if (labels.join() !== "2:1Q,3:2Q,4:3Q,5:4Q")
    return damaged(quarterLine, "四半期の見出し行のセルがずれています。");
  if (!trimmed && header.cells.length !== quarterLine.cells.length) {
    return damaged(
      quarterLine,
      `見出しの2行のセルの数が違います(${header.cells.length}と${quarterLine.cells.length})。`,
    );
  }
  return {
    width: trimmed ? null : header.cells.length,
    quarters: fiscalYears.flatMap((year) => [1, 2, 3, 4].map((number) => quarterOf(year, number))),
    ministryCell,
  };
}
