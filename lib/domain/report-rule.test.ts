import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf, quarterStart } from "./fiscal-quarter";
import { leadProgress, REPORT_STATES } from "./progress";
import { becomesLatest, judgeReport, type ReportClaim, reportProblems } from "./report-rule";

const PLANNED = { first: quarterOf(2024, 1), last: quarterOf(2024, 4) };
const TODAY = "2026-11-22";

function claim(over: Partial<ReportClaim> = {}): ReportClaim {
  return {
    state: "IN_PROGRESS",
    forecast: null,
    completedOn: null,
    reason: "",
    effectiveOn: "2024-07-01",
    ...over,
  };
}

describe("reportProblems", () => {
  it.each<[string, Partial<ReportClaim>, string[]]>([
    ["実施中 within the plan", {}, []],
    ["見込 in the last planned quarter", { forecast: PLANNED.last }, []],
    ["見込 after the plan, without 理由", { forecast: PLANNED.last + 1 }, ["reason"]],
    ["見込 after the plan, with 理由", { forecast: PLANNED.last + 1, reason: "遅れ" }, []],
    ["after the plan, with nothing", { effectiveOn: "2025-04-01" }, ["forecast", "reason"]],
    ["after the plan, with 理由 alone", { effectiveOn: "2025-04-01", reason: "遅れ" }, ["forecast"]],
    ["on the plan's last day", { effectiveOn: "2025-03-31" }, []],
    ["未着手 in the first quarter", { state: "NOT_STARTED", effectiveOn: "2024-06-30" }, []],
    ["未着手 after it", { state: "NOT_STARTED" }, ["forecast", "reason"]],
    ["見込 gone by", { forecast: quarterOf(2024, 1) }, ["reason"]],
    ["完了 without 完了日", { state: "COMPLETED" }, ["completedOn"]],
    ["完了 on 基準日", { state: "COMPLETED", completedOn: "2024-07-01" }, []],
    ["完了 after 基準日", { state: "COMPLETED", completedOn: "2024-07-02" }, ["completedOn"]],
    [
      "完了 after the plan is no delay",
      { state: "COMPLETED", completedOn: "2025-05-01", effectiveOn: "2025-05-01" },
      [],
    ],
    ["中止 after the plan is no delay", { state: "CANCELLED", effectiveOn: "2025-05-01" }, []],
    ["today", { effectiveOn: TODAY, forecast: quarterOf(2026, 4), reason: "遅れ" }, []],
    [
      "tomorrow",
      { effectiveOn: "2026-11-23", forecast: quarterOf(2026, 4), reason: "遅れ" },
      ["effectiveOn"],
    ],
  ])("%s", (_, over, expected) => {
    expect(Object.keys(reportProblems(PLANNED, claim(over), TODAY)).sort()).toEqual(expected);
  });

  it("asks for 理由 and 見込 of what has no plan only when its 見込 is gone by", () => {
    expect(reportProblems(null, claim(), TODAY)).toEqual({});
    expect(Object.keys(reportProblems(null, claim({ forecast: quarterOf(2024, 1) }), TODAY))).toEqual([
      "reason",
    ]);
  });

  const quarters = fc.integer({ min: quarterOf(2022, 1), max: quarterOf(2030, 4) });
  const spans = fc.option(
    fc.tuple(quarters, quarters).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
    { nil: null },
  );
  const claims = fc.record({
    state: fc.constantFrom(...REPORT_STATES),
    forecast: fc.option(quarters, { nil: null }),
    completedOn: fc.constantFrom(null, "2023-01-01"),
    reason: fc.constantFrom("", "遅れ"),
    effectiveOn: quarters.map(quarterStart),
  });

  it("asks for 理由 and 見込 exactly where the rule of 区分 says 遅延", () => {
    fc.assert(
      fc.property(spans, claims, (planned, report) => {
        const problems = reportProblems(planned, report, "2031-03-31");
        const delayed = judgeReport(planned, report).progress === "DELAYED";
        expect("reason" in problems).toBe(delayed && report.reason === "");
        expect("forecast" in problems).toBe(delayed && report.forecast === null);
      }),
    );
  });

  it("lets nothing through that is 遅延 on its day without 理由 and 見込", () => {
    fc.assert(
      fc.property(spans, claims, quarters, (planned, report, later) => {
        if (Object.keys(reportProblems(planned, report, "2031-03-31")).length > 0) return;
        const now = Math.max(later, quarterOf(2022, 1));
        const judged = leadProgress(planned, report, now);
        if (quarterStart(now) !== report.effectiveOn || judged.progress !== "DELAYED") return;
        expect(report.reason).not.toBe("");
        expect(report.forecast).not.toBeNull();
      }),
    );
  });
});

it("becomesLatest: for the same day the newer report counts", () => {
  const latest = claim({ effectiveOn: "2024-07-01" });
  expect(becomesLatest(claim({ effectiveOn: "2024-06-30" }), latest)).toBe(false);
  expect(becomesLatest(claim({ effectiveOn: "2024-07-01" }), latest)).toBe(true);
  expect(becomesLatest(claim(), null)).toBe(true);
});
