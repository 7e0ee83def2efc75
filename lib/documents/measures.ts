import { type KnownMinistry, splitMeasureMinistries } from "@/lib/domain/ministry-names";
import { readLines } from "./lines";
import { type PrintedMeasure, readMeasureRow } from "./measure-rows";
import type { MeasuresDocument } from "./measures-document";
import { readMeasuresPages } from "./measures-pages";
import { ministryProblems } from "./ministry-problems";
import { oddCharacters } from "./odd-characters";
import { errorAt, noticeAt, type Problem } from "./problem";

const TITLE = "官民データ活用推進基本計画 施策集(抜粋)";

/**
 * Reads the text of a 施策集 by the rules of domain.md section 2.
 * @param text with `\n` line ends (decode.ts)
 * @returns the document and everything to be said about it; with an `error` among the problems the
 *   document is incomplete and must not be used
 */
export function parseMeasures(
  text: string,
  known: readonly KnownMinistry[],
): { document: MeasuresDocument; problems: Problem[] } {
  const lines = readLines(text);
  const { pages, problems } = readMeasuresPages(lines);
  const document: MeasuresDocument = {
    kind: "measures",
    title: TITLE,
    dated: null,
    pages: pages.length,
    measures: [],
  };
  const lineOfNumber = new Map<string, number>();
  if (lines.trimmed) {
    problems.push(
      noticeAt(
        {},
        "trimmed-file",
        "すべての行で行末の空のセルが失われています。セルの数は確かめずに読みました。",
      ),
    );
  }
  for (const page of pages) {
    if (page.lines.length === 0) {
      problems.push(
        errorAt({ line: page.line, page: page.page }, "missing-name", "ページに施策の行がありません。"),
      );
    }
    for (const line of page.lines) {
      problems.push(...oddCharacters(line, page.page));
      const { row, problems: found } = readMeasureRow(line, page);
      problems.push(...found);
      const number = line.cells[0]?.trim() ?? "";
      const before = lineOfNumber.get(number);
      if (before === undefined) lineOfNumber.set(number, line.number);
      else if (/^\d{2}-\d{2}$/.test(number)) {
        const text = `施策番号${number}が重複しています(先に${before}行目)。`;
        problems.push(errorAt({ line: line.number, page: page.page, cell: 0 }, "duplicate-number", text));
      }
      if (row) problems.push(...addMeasure(row, known, document));
    }
  }
  if (lineOfNumber.size === 0) problems.push(errorAt({}, "missing-name", "施策の行が一つもありません。"));
  return { document, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function addMeasure(
  row: PrintedMeasure,
  known: readonly KnownMinistry[],
  document: MeasuresDocument,
): Problem[] {
  const ministries = splitMeasureMinistries(row.ministriesText, known);
  document.measures.push({ ...row, ministries });
  const place = { line: row.line, page: row.page };
  const review = row.marks.filter(({ target }) => target === "needsReview");
  return [
    ...ministryProblems(ministries, place),
    ...review.map(({ cell, mark }) => {
      const printed = mark === "primary" ? "◎" : "○";
      return noticeAt(
        { ...place, cell },
        "needs-review",
        `施策${row.number}の「${printed}」の列を決められません(要確認)。`,
      );
    }),
  ];
}
