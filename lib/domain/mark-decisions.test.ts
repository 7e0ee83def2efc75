import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARTICLE_COLUMNS } from "./articles";
import { coverage } from "./coverage";
import { MARK_VERDICTS, type MarkDecision, settledPlace, standingDecisions } from "./mark-decisions";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute));
const decided = (id: number, verdict: MarkDecision["verdict"], minute: number, markId = 1): MarkDecision => ({
  id,
  markId,
  verdict,
  column: verdict === "ARTICLE" ? "12" : null,
  recordedAt: at(minute),
});

describe("standingDecisions", () => {
  it("takes the latest before the end, of two at once the one written later", () => {
    const decisions = [decided(1, "ARTICLE", 1), decided(3, "VOID", 2), decided(2, "REOPENED", 2)];
    expect(standingDecisions(decisions, at(3)).get(1)?.id).toBe(3);
    expect(standingDecisions(decisions, at(2)).get(1)?.id).toBe(1);
    expect(standingDecisions(decisions, at(1)).size).toBe(0);
  });
});

describe("settledPlace", () => {
  const review = { target: "NEEDS_REVIEW" as const, column: null };
  it.each([
    [undefined, review],
    [{ verdict: "REOPENED" as const, column: null }, review],
    [
      { verdict: "ARTICLE" as const, column: "12" },
      { target: "ARTICLE", column: "12" },
    ],
    [
      { verdict: "VOID" as const, column: null },
      { target: "VOID", column: null },
    ],
  ])("of a 要確認 mark after %j", (decision, expected) => {
    expect(settledPlace(review, decision)).toEqual(expected);
  });

  it("leaves alone what can be read", () => {
    const read = { target: "ARTICLE" as const, column: "11-3" };
    expect(settledPlace(read, { verdict: "VOID", column: null })).toEqual(read);
  });
});

const columns = ARTICLE_COLUMNS.map(({ key }) => key);
const marks = fc.array(
  fc.record({
    measureId: fc.integer({ min: 1, max: 6 }),
    mark: fc.constantFrom("PRIMARY" as const, "RELATED" as const),
    place: fc.oneof(
      fc.constant({ target: "NEEDS_REVIEW" as const, column: null }),
      fc.constant({ target: "GUIDE" as const, column: null }),
      fc.constantFrom(...columns).map((column) => ({ target: "ARTICLE" as const, column })),
    ),
  }),
  { maxLength: 12 },
);
const decisions = fc
  .array(
    fc.record({
      markId: fc.integer({ min: 0, max: 11 }),
      verdict: fc.constantFrom(...MARK_VERDICTS),
      column: fc.constantFrom(...columns),
      minute: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(
      ({ minute, verdict, column, markId }, index): MarkDecision => ({
        id: index + 1,
        markId,
        verdict,
        column: verdict === "ARTICLE" ? column : null,
        recordedAt: at(minute),
      }),
    ),
  );
const IDS = [1, 2, 3, 4, 5, 6];

describe("coverage with decisions", () => {
  it("is the coverage of the marks as decided one by one, in any order, at any 基準日", () => {
    fc.assert(
      fc.property(marks, decisions, fc.integer({ min: 0, max: 6 }), (printed, all, minute) => {
        const end = at(minute);
        const standing = standingDecisions(
          fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), 1)[0] ?? [],
          end,
        );
        const settled = printed.map(({ place, ...mark }, id) => ({
          ...mark,
          ...settledPlace(place, standing.get(id)),
        }));
        // Told as it happened: each decision in turn, from the printed marks on.
        const places = printed.map(({ place }) => ({ ...place }) as ReturnType<typeof settledPlace>);
        for (const decision of [...all].sort((a, b) => +a.recordedAt - +b.recordedAt || a.id - b.id)) {
          const mark = printed[decision.markId];
          if (mark?.place.target !== "NEEDS_REVIEW" || decision.recordedAt >= end) continue;
          const { verdict, column } = decision;
          places[decision.markId] =
            verdict === "ARTICLE"
              ? { target: "ARTICLE", column }
              : { target: verdict === "VOID" ? "VOID" : "NEEDS_REVIEW", column: null };
        }
        const told = printed.flatMap(({ measureId, mark }, id) => {
          const place = places[id];
          // What is void might as well not be printed.
          return place && place.target !== "VOID" ? [{ measureId, mark, ...place }] : [];
        });
        expect(coverage(IDS, settled)).toEqual(coverage(IDS, told));
      }),
    );
  });

  it("never counts 要確認 or 無効 in a bar, and keeps every measure somewhere", () => {
    fc.assert(
      fc.property(marks, decisions, (printed, all) => {
        const standing = standingDecisions(all, at(60));
        const settled = printed.map(({ place, ...mark }, id) => ({
          ...mark,
          ...settledPlace(place, standing.get(id)),
        }));
        const { articles, basis } = coverage(IDS, settled);
        const inArticles = new Set(
          settled.flatMap(({ target, measureId }) => (target === "ARTICLE" ? measureId : [])),
        );
        const total = Object.values(articles).reduce(
          (sum, { primary, related }) => sum + primary + related,
          0,
        );
        expect(basis.withArticle).toBe(inArticles.size);
        expect(total).toBeGreaterThanOrEqual(inArticles.size);
        const seen = new Set(
          settled.flatMap(({ target, measureId }) => (target === "VOID" ? [] : measureId)),
        );
        expect(basis.withoutMark).toBe(IDS.length - seen.size);
        expect(basis.reviewMarks).toBe(settled.filter(({ target }) => target === "NEEDS_REVIEW").length);
      }),
    );
  });
});
