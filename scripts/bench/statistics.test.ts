import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestSequence, median, percentile, timeCovered } from "./statistics.mjs";

const span = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("median and percentile", () => {
  test("the middle, or the mean of the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  test("nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([5], 0.01)).toBe(5);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test("the given numbers stay in their order", () => {
    const numbers = [3, 1, 2];
    median(numbers);
    percentile(numbers, 0.5);
    expect(numbers).toEqual([3, 1, 2]);
  });
});

describe("spans of queries", () => {
  test("what overlaps did not wait for each other", () => {
    const session = { start: 0, end: 2 };
    const facts = { start: 3, end: 9 };
    const names = { start: 3, end: 4 };
    const reports = { start: 9, end: 12 };
    expect(longestSequence([reports, facts, names, session])).toBe(3);
    expect(timeCovered([reports, facts, names, session])).toBe(11);
    expect(longestSequence([])).toBe(0);
    expect(timeCovered([])).toBe(0);
  });

  test("the sequence is the longest there is; the time is that of every moment", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 9 }), (spans) => {
        expect(longestSequence(spans)).toBe(longestBySearch(spans));
        const moments = new Set(
          spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
        );
        expect(timeCovered(spans)).toBe(moments.size);
      }),
    );
  });
});

/** The same by trying everything. */
function longestBySearch(spans: readonly { start: number; end: number }[], free = -1): number {
  return Math.max(
    0,
    ...spans.filter(({ start }) => start >= free).map(({ end }) => 1 + longestBySearch(spans, end)),
  );
}
