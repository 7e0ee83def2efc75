import type { Line } from "./lines";
import { errorAt, type Problem } from "./problem";
import type { Geometry, PrintedPage } from "./roadmap-pages";

/** A page that repeats an earlier one, or whose years are others than the first page's. */
export function checkPage(
  page: PrintedPage,
  before: readonly PrintedPage[],
  first: Geometry | undefined,
): Problem[] {
  const place = { line: page.line, page: page.page };
  const problems: Problem[] = [];
  if (page.lines.length === 0)
    problems.push(errorAt(place, "missing-task-title", "ページに行がありません。"));
  else if (before.some((other) => sameLines(other.lines, page.lines))) {
    problems.push(
      errorAt(place, "duplicate-page", "前のページとまったく同じページです。重複のおそれがあります。"),
    );
  }
  if (page.geometry && first && page.geometry.quarters[0] !== first.quarters[0]) {
    problems.push(errorAt(place, "damaged-header", "見出しの年度が最初のページと違います。"));
  }
  return problems;
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
}
