import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuarterCode, quarterOf } from "@/lib/domain/fiscal-quarter";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { planText } from "@/lib/roadmap/plan-text";
import { beyondStrip, forecastText, placeOnStrip, planBars } from "./plan-bars";

const START = quarterOf(2022, 1);
const codes = (...texts: string[]) => texts.map((text) => parseQuarterCode(text) ?? -1);

/** Any set of quarters around the plan, ascending. */
const quarters = fc
  .uniqueArray(fc.integer({ min: START - 8, max: START + 30 }), { maxLength: 39 })
  .map((list) => list.sort((a, b) => a - b));

describe("planBars", () => {
  it("makes one bar of each run", () => {
    expect(planBars(codes("2022Q1", "2022Q2", "2022Q3", "2022Q4", "2025Q1"))).toEqual([
      { start: 0, length: 4 },
      { start: 12, length: 1 },
    ]);
    expect(planBars([])).toEqual([]);
  });

  it("covers exactly the quarters of the strip, with gaps between bars", () => {
    fc.assert(
      fc.property(quarters, (list) => {
        const bars = planBars(list);
        const covered = bars.flatMap(({ start, length }) =>
          Array.from({ length }, (_, index) => START + start + index),
        );
        expect(covered).toEqual(list.filter((quarter) => PLAN_QUARTERS.includes(quarter)));
        for (const [index, bar] of bars.entries()) {
          const before = bars[index - 1];
          if (before) expect(bar.start).toBeGreaterThan(before.start + before.length);
        }
      }),
    );
  });

  it("tells of what is cut off", () => {
    fc.assert(
      fc.property(quarters, (list) => {
        const { before, after } = beyondStrip(list);
        const drawn = planBars(list).reduce((sum, { length }) => sum + length, 0);
        expect(before || after).toBe(drawn < list.length);
      }),
    );
  });
});

describe("placeOnStrip", () => {
  it("is counted from 2022年度1Q, and nothing beyond 2026年度4Q", () => {
    expect(placeOnStrip(START)).toBe(0);
    expect(placeOnStrip(START + 19)).toBe(19);
    expect(placeOnStrip(START - 1)).toBeNull();
    expect(placeOnStrip(START + 20)).toBeNull();
  });
});

describe("words", () => {
  it.each([
    [codes("2022Q1", "2022Q2", "2022Q3", "2022Q4", "2025Q1"), false, "2022年度1Q〜4Q、2025年度1Q"],
    [codes("2024Q4", "2025Q1"), true, "府省庁が示した時期 2024年度4Q〜2025年度1Q"],
    [[], false, "時期の記載なし"],
  ] as const)("of %j", (list, stated, text) => {
    expect(planText(list, stated)).toBe(text);
  });

  it("of a 見込", () => {
    expect(forecastText(quarterOf(2027, 2))).toBe("見込 2027年度2Q");
  });
});
