import type { Quarter } from "@/lib/domain/fiscal-quarter";
import { cellText, filledCells, type Line } from "./lines";
import { errorAt, noticeAt, type Problem } from "./problem";
import { checkGeometry, type RowContext } from "./roadmap-geometry";
import { beginsWithHeadingMark } from "./roadmap-headings";

/** ■ planned */
export const PLANNED = "■";
const MARKS = new Set(["■", "□", "◎", "○", "●", "◯", "〇", "→", "⇒"]);

export type RoadmapRow =
  | { kind: "part"; line: Line; number: string; title: string }
  | {
      kind: "task";
      line: Line;
      /** Verbatim 取組名 cell; null where it is empty (as above). */
      initiative: string | null;
      printedTitle: string;
      ministriesText: string;
      quarters: Quarter[];
      recovered: boolean;
    };

/**
 * Reads one line below a page's header. The line's cells must stand where
 * the page's own header puts them; the one exception is the lost leading
 * empty cell, where everything sits one cell too far left (domain.md).
 * @returns the row, unless a problem makes its meaning uncertain
 */
export function readRoadmapRow(
  line: Line,
  context: RowContext,
): { row: RoadmapRow | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const place = { line: line.number, page: context.page };
  const fail = (code: Problem["code"], text: string, cell?: number) => {
    problems.push(errorAt({ ...place, cell }, code, text));
    return { row: null, problems };
  };
  const filled = filledCells(line);
  const last = filled.at(-1);
  if (last === undefined) return fail("odd-cell", "セルがすべて空の行です。");
  if (last === 0) return readPart(line, context);

  const recovered = cellText(line, 0) !== "" && cellText(line, 1) === "";
  const shift = recovered ? 1 : 0;
  const titleCell = recovered ? 0 : 1;
  const title = cellText(line, titleCell);
  if (title === "")
    return fail("missing-task-title", "取組内容がありません。セルが失われたか、増えています。");
  if (MARKS.has(cellText(line, 0)) || MARKS.has(title)) {
    return fail(
      "shifted-cells",
      "取組名か取組内容のセルに印があります。セルがずれています。",
      MARKS.has(title) ? titleCell : 0,
    );
  }
  if (recovered && beginsWithHeadingMark(title))
    return fail("missing-task-title", "取組名だけで、取組内容がありません。");
  if (last <= titleCell || MARKS.has(cellText(line, last))) {
    return fail("truncated-line", "担当府省庁がありません。行が途中で切れているおそれがあります。", last);
  }
  for (const cell of filled) {
    if (cell <= titleCell || cell >= last || cellText(line, cell) === PLANNED) continue;
    fail("odd-cell", `四半期のセルに「■」以外の「${cellText(line, cell)}」があります。`, cell);
  }
  problems.push(...checkGeometry(line, last, recovered, context));
  if (problems.some(({ severity }) => severity === "error")) return { row: null, problems };
  if (recovered)
    problems.push(
      noticeAt(place, "recovered-line", "先頭の空のセルが失われた行を、1セル右へ戻して読みました。"),
    );
  const initiative = recovered || cellText(line, 0) === "" ? null : (line.cells[0] ?? null);
  if (initiative !== null && !beginsWithHeadingMark(initiative)) {
    problems.push(
      noticeAt(
        place,
        "no-heading-mark",
        "取組名が見出しの記号(「N.」「(n)」「①」「・」)で始まっていません。",
      ),
    );
  }
  const quarters = context.geometry.quarters.filter(
    (_, index) => cellText(line, 2 - shift + index) === PLANNED,
  );
  const row: RoadmapRow = {
    kind: "task",
    line,
    initiative,
    printedTitle: line.cells[titleCell] ?? "",
    ministriesText: line.cells[last] ?? "",
    quarters,
    recovered,
  };
  return { row, problems };
}

/** A line with text in its first cell alone: 部. */
function readPart(
  line: Line,
  { page, geometry }: RowContext,
): { row: RoadmapRow | null; problems: Problem[] } {
  const title = cellText(line, 0);
  const number = /^第(\d+-\d+)\s+\S/.exec(title)?.[1];
  // A cell that a tab ends is whole; in a trimmed file no line has one.
  const whole = geometry.width === null || line.cells.length > 1;
  if (number === undefined || !whole) {
    const place = { line: line.number, page };
    return {
      row: null,
      problems: [
        errorAt(place, "truncated-line", "1番目のセルだけの行です。行が途中で切れているおそれがあります。"),
      ],
    };
  }
  return { row: { kind: "part", line, number, title }, problems: [] };
}
