import { cellText, type Line } from "./lines";
import type { ReadMark } from "./measures-document";

/** First of the cells that may hold a mark. */
export const FIRST_MARK_CELL = 5;

/** The twelve columns of the articles as headers print them, in order, from cell 5 on. */
export const ARTICLE_HEADINGS = [
  "10条",
  "11条 1項 2項",
  "11条 3項",
  "12条",
  "13条",
  "14条",
  "15条 1項",
  "15条 2項",
  "16条",
  "17条",
  "18条",
  "19条",
] as const;

/** 「11条 1項 2項」 → `11-1-2`: the column's key (domain.md, the Articles). Undefined when it names no article. */
export function columnOfHeading(heading: string): string | undefined {
  return /^\d+条(?: \d+項)*$/.test(heading) ? heading.match(/\d+/g)?.join("-") : undefined;
}

/**
 * The marks of a line by the reading rules of domain.md, with m the cell of
 * the ministries: ○ in m−2 and m−1 are 手引; a mark up to m−3 under an
 * article's heading is that article's; every other one is 要確認.
 */
export function readMarks(line: Line, header: Line, ministryCell: number): ReadMark[] {
  const marks: ReadMark[] = [];
  for (let cell = FIRST_MARK_CELL; cell < ministryCell; cell += 1) {
    const text = cellText(line, cell);
    if (text !== "◎" && text !== "○") continue;
    const mark = text === "◎" ? "primary" : "related";
    const column = cell <= ministryCell - 3 ? columnOfHeading(cellText(header, cell)) : undefined;
    if (mark === "related" && cell === ministryCell - 2)
      marks.push({ cell, mark, target: "guide", guide: "prefecture" });
    else if (mark === "related" && cell === ministryCell - 1)
      marks.push({ cell, mark, target: "guide", guide: "municipality" });
    else if (column !== undefined) marks.push({ cell, mark, target: "article", column });
    else marks.push({ cell, mark, target: "needsReview" });
  }
  return marks;
}
