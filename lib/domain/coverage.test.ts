import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARTICLE_COLUMNS, ARTICLES } from "./articles";
import { coverage, type MarkReading } from "./coverage";

const mark = (measureId: number, column: string, kind: "PRIMARY" | "RELATED" = "PRIMARY"): MarkReading => ({
  measureId,
  mark: kind,
  target: "ARTICLE",
  column,
});

describe("coverage", () => {
  it("has 12 columns over 10 articles", () => {
    expect(ARTICLES.map((article) => article.number)).toEqual([
      "10",
      "11",
      "12",
      "13",
      "14",
      "15",
      "16",
      "17",
      "18",
      "19",
    ]);
    expect(ARTICLE_COLUMNS).toHaveLength(12);
  });

  it("counts a measure once per article, ◎ before ○, and in each of its columns", () => {
    const { articles, columns } = coverage(
      [1, 2],
      [mark(1, "11-1-2", "RELATED"), mark(1, "11-3", "PRIMARY"), mark(2, "11-1-2", "RELATED")],
    );
    expect(articles["11"]).toEqual({ primary: 1, related: 1 });
    expect(columns["11-1-2"]).toEqual({ primary: 0, related: 2 });
    expect(columns["11-3"]).toEqual({ primary: 1, related: 0 });
  });

  it("shows what nothing covers with 0, and keeps 要確認 and 手引 out of every bar", () => {
    const { articles, basis } = coverage(
      [1, 2, 3],
      [
        { measureId: 1, mark: "PRIMARY", target: "NEEDS_REVIEW", column: null },
        { measureId: 2, mark: "RELATED", target: "GUIDE", column: null },
      ],
    );
    expect(Object.values(articles)).toEqual(ARTICLES.map(() => ({ primary: 0, related: 0 })));
    expect(basis).toEqual({ measures: 3, withArticle: 0, withReview: 1, reviewMarks: 1, withoutMark: 1 });
  });

  it("holds its bounds for any marks", () => {
    const reading = fc.record({
      measureId: fc.integer({ min: 1, max: 8 }),
      mark: fc.constantFrom("PRIMARY" as const, "RELATED" as const),
      target: fc.constantFrom("ARTICLE" as const, "GUIDE" as const, "NEEDS_REVIEW" as const),
      column: fc.constantFrom(...ARTICLE_COLUMNS.map((column) => column.key)),
    });
    fc.assert(
      fc.property(fc.array(reading), (marks) => {
        const ids = [1, 2, 3, 4, 5, 6, 7, 8];
        const { articles, columns, basis } = coverage(ids, marks);
        for (const article of ARTICLES) {
          const count = articles[article.number];
          const ofColumns = article.columns.map((column) => columns[column.key]);
          const total = (count?.primary ?? 0) + (count?.related ?? 0);
          const widest = Math.max(...ofColumns.map((entry) => (entry?.primary ?? 0) + (entry?.related ?? 0)));
          const sum = ofColumns.reduce(
            (all, entry) => all + (entry?.primary ?? 0) + (entry?.related ?? 0),
            0,
          );
          expect(total).toBeGreaterThanOrEqual(widest);
          expect(total).toBeLessThanOrEqual(Math.min(sum, ids.length));
        }
        expect(basis.withoutMark).toBe(ids.length - new Set(marks.map((entry) => entry.measureId)).size);
      }),
    );
  });
});
