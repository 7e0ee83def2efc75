import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuarterCode, quarterOf, quarterStart } from "./fiscal-quarter";
import { type LatestReport, leadProgress, REPORT_STATES } from "./progress";
import { delayCalculation, ruleName, taskRuleWords } from "./progress-rule-words";

const NOW = quarterOf(2024, 2);
const quarter = fc.integer({ min: NOW - 6, max: NOW + 6 });
const planned = fc.option(
  fc.tuple(quarter, fc.nat(6)).map(([first, length]) => ({ first, last: first + length })),
);
const report = fc.record({
  state: fc.constantFrom(...REPORT_STATES),
  forecast: fc.option(quarter),
  completedOn: fc.constant(null),
  effectiveOn: fc.constant(quarterStart(NOW)),
}) satisfies fc.Arbitrary<LatestReport>;

describe("delayCalculation", () => {
  it("names two quarters that lie as far apart as the delay", () => {
    fc.assert(
      fc.property(planned, report, (span, latest) => {
        const lead = leadProgress(span, latest, NOW);
        const words = delayCalculation(lead, span, latest, NOW);
        if (lead.delay === null) {
          expect(words).toBeNull();
          return;
        }
        const [end, start] = [...(words ?? "").matchAll(/(\d{4})年度([1-4])Q/g)].map(([, year, number]) =>
          parseQuarterCode(`${year}Q${number}`),
        );
        expect(words).toMatch(new RegExp(`^遅れ${lead.delay}四半期 = `));
        expect((end ?? 0) - (start ?? 0)).toBe(lead.delay);
      }),
      { numRuns: 2_000 },
    );
  });
});

it("numbers the rules as the table does", () => {
  expect(ruleName("CANCELLED")).toBe("規則1(中止)");
  expect(ruleName("DELAYED")).toBe("規則4(遅延)");
  expect(ruleName("ON_TRACK")).toBe("規則7(予定どおり)");
});

describe("taskRuleWords", () => {
  it("needs no words with one lead", () => expect(taskRuleWords("DELAYED", ["DELAYED"])).toBeNull());

  it("says whose 区分 decides", () => {
    expect(taskRuleWords("DELAYED", ["DELAYED", "COMPLETED", "DELAYED"])).toMatch(
      /^主担当3のうち2が「遅延」です。/,
    );
    expect(taskRuleWords("COMPLETED", ["COMPLETED", "CANCELLED"])).toContain("「中止」の主担当は除きます");
    expect(taskRuleWords("CANCELLED", ["CANCELLED", "CANCELLED"])).toMatch(/^主担当2のすべてが「中止」/);
  });
});
