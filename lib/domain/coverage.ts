import { ARTICLE_COLUMNS, ARTICLES } from "./articles";
import type { MarkTarget } from "./mark-decisions";

/** What a mark of a measure's line stands for (domain.md section 2, reading rules). */
export type MarkReading = {
  measureId: number;
  mark: "PRIMARY" | "RELATED";
  target: MarkTarget;
  /** Key of the column, for ARTICLE. */
  column: string | null;
};

/** Number of measures: ◎ and ○ apart. */
export type CoverageCount = { primary: number; related: number };

export type Coverage = {
  articles: Record<string, CoverageCount>;
  columns: Record<string, CoverageCount>;
  /** Over all articles: a measure counts once, ◎ before ○. */
  placed: CoverageCount;
  basis: CoverageBasis;
};

/** What a chart of coverage rests on: 「抜粋64施策: 条が読み取れたもの10、要確認17、印なし31」. */
export type CoverageBasis = {
  measures: number;
  /** Measures with at least one mark of an article. */
  withArticle: number;
  /** Measures with at least one 要確認 (they may also have an article). */
  withReview: number;
  /** 要確認 marks. */
  reviewMarks: number;
  /** Measures without any mark that says something: a void one (無効) says nothing. */
  withoutMark: number;
};

/**
 * Coverage by article and by column: a measure counts once per article, ◎ before ○;
 * 要確認 is never inside a bar (domain.md section 6).
 * @param measureIds all measures looked at, also those without a mark
 */
export function coverage(measureIds: readonly number[], marks: readonly MarkReading[]): Coverage {
  const wanted = new Set(measureIds);
  const own = marks.filter((mark) => wanted.has(mark.measureId) && mark.target !== "VOID");
  const byArticle = own.flatMap((mark) => {
    const column = ARTICLE_COLUMNS.find((entry) => entry.key === mark.column);
    return mark.target === "ARTICLE" && column ? [{ ...mark, column }] : [];
  });
  const ids = (list: readonly { measureId: number }[]) => new Set(list.map((mark) => mark.measureId));
  const review = own.filter((mark) => mark.target === "NEEDS_REVIEW");
  return {
    articles: Object.fromEntries(
      ARTICLES.map((article) => [
        article.number,
        count(byArticle.filter((mark) => mark.column.article === article.number)),
      ]),
    ),
    columns: Object.fromEntries(
      ARTICLE_COLUMNS.map((column) => [
        column.key,
        count(byArticle.filter((mark) => mark.column.key === column.key)),
      ]),
    ),
    placed: count(byArticle),
    basis: {
      measures: wanted.size,
      withArticle: ids(byArticle).size,
      withReview: ids(review).size,
      reviewMarks: review.length,
      withoutMark: wanted.size - ids(own).size,
    },
  };
}

function count(marks: readonly { measureId: number; mark: "PRIMARY" | "RELATED" }[]): CoverageCount {
  const primary = new Set(marks.filter((mark) => mark.mark === "PRIMARY").map((mark) => mark.measureId));
  const related = new Set(marks.map((mark) => mark.measureId).filter((id) => !primary.has(id)));
  return { primary: primary.size, related: related.size };
}
