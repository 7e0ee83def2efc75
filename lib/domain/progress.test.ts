import { describe, expect, it } from "vitest";
import { type Quarter, quarterEnd, quarterOf, quarterStart } from "./fiscal-quarter";
import {
  countProgress,
  type LatestReport,
  leadProgress,
  type PlannedSpan,
  PROGRESS,
  type Progress,
  REPORT_STATES,
  taskProgress,
} from "./progress";

const NOW = quarterOf(2024, 2);
const OFFSETS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** Every plan, report, 見込 and day around now: 45 spans and none × (no report, 4 states × 10 見込 × 5 days). */
function everyCase() {
  const spans: (PlannedSpan | null)[] = [null];
  for (const first of OFFSETS) {
    for (const last of OFFSETS) if (last >= first) spans.push({ first: NOW + first, last: NOW + last });
  }
  const reports: (LatestReport | null)[] = [null];
  for (const state of REPORT_STATES) {
    for (const forecast of [null, ...OFFSETS.map((offset) => NOW + offset)]) {
      for (const age of [0, 1, 2, 3, 4]) {
        const effectiveOn = quarterStart(NOW - age);
        reports.push({
          state,
          forecast,
          completedOn: state === "COMPLETED" ? effectiveOn : null,
          effectiveOn,
        });
      }
    }
  }
  return spans.flatMap((planned) => reports.map((report) => ({ planned, report })));
}

/**
 * The table of domain.md section 5, row by row, written as the table reads: each row says for itself
 * when it would apply, and the first that does wins.
 */
const TABLE: [Progress, (p: PlannedSpan | null, r: LatestReport | null, now: Quarter) => boolean][] = [
  ["CANCELLED", (_p, r) => r?.state === "CANCELLED"],
  ["COMPLETED", (_p, r) => r?.state === "COMPLETED"],
  ["UNREPORTED", (p, r, now) => p !== null && r === null && now >= p.first],
  [
    "DELAYED",
    (p, r, now) =>
      r !== null &&
      ((p !== null && now > p.last) ||
        (p !== null && r.forecast !== null && r.forecast > p.last) ||
        (p !== null && r.state === "NOT_STARTED" && now > p.first) ||
        (r.forecast !== null && r.forecast < now)),
  ],
  ["NOT_DUE", (p, r, now) => p !== null && now < p.first && (r === null || r.state === "NOT_STARTED")],
  ["UNSCHEDULED", (p) => p === null],
  ["ON_TRACK", () => true],
];

describe("区分 of a lead", () => {
  const cases = everyCase();

  it("follows the table in every combination, and every 区分 occurs", () => {
    expect(cases).toHaveLength(46 * 201);
    const seen = new Set<Progress>();
    for (const { planned, report } of cases) {
      const expected = TABLE.find(([, applies]) => applies(planned, report, NOW))?.[0];
      const judged = leadProgress(planned, report, NOW);
      expect({ planned, report, progress: judged.progress }).toEqual({ planned, report, progress: expected });
      seen.add(judged.progress);
    }
    expect([...seen].sort()).toEqual([...PROGRESS].sort());
  });

  it("gives a delay of one quarter or more exactly to what is late", () => {
    for (const { planned, report } of cases) {
      const { progress, delay } = leadProgress(planned, report, NOW);
      if (progress === "DELAYED") expect(delay).toBeGreaterThan(0);
      else expect(delay).toBeNull();
    }
  });

  it("never calls 未報告 予定どおり: without a report a started plan is not on track", () => {
    for (const { planned } of cases) {
      if (planned && NOW >= planned.first)
        expect(leadProgress(planned, null, NOW).progress).toBe("UNREPORTED");
    }
  });

  it("calls a report old after two quarters, but not 完了 or 中止", () => {
    for (const { planned, report } of cases) {
      if (!report) continue;
      const open = report.state === "NOT_STARTED" || report.state === "IN_PROGRESS";
      const old = report.effectiveOn <= quarterEnd(NOW - 2);
      expect(leadProgress(planned, report, NOW).stale).toBe(open && old);
    }
  });

  const plan = { first: NOW - 3, last: NOW };
  const report = (more: Partial<LatestReport>): LatestReport => ({
    state: "IN_PROGRESS",
    forecast: null,
    completedOn: null,
    effectiveOn: quarterStart(NOW),
    ...more,
  });

  it.each([
    ["plan over by two quarters", { first: NOW - 5, last: NOW - 2 }, report({}), 2],
    ["見込 three quarters after the plan", plan, report({ forecast: NOW + 3 }), 3],
    ["the later of now and 見込 counts", { first: NOW - 5, last: NOW - 1 }, report({ forecast: NOW + 2 }), 3],
    ["見込 gone by within the plan", { first: NOW - 5, last: NOW + 2 }, report({ forecast: NOW - 2 }), 2],
    ["見込 gone by without a plan", null, report({ forecast: NOW - 1 }), 1],
    [
      "not started, two quarters after the start",
      { first: NOW - 2, last: NOW + 4 },
      report({ state: "NOT_STARTED" }),
      2,
    ],
  ])("delay: %s", (_name, planned, latest, delay) => {
    expect(leadProgress(planned, latest, NOW)).toMatchObject({ progress: "DELAYED", delay });
  });

  it("marks 完了 「計画後」 from the day after the last planned quarter", () => {
    const done = (completedOn: string) =>
      leadProgress(plan, report({ state: "COMPLETED", completedOn }), NOW + 2);
    expect(done(quarterEnd(NOW)).completedAfterPlan).toBe(false);
    expect(done(quarterStart(NOW + 1)).completedAfterPlan).toBe(true);
  });

  it("marks 未報告 「期限超過」 once the plan is over", () => {
    expect(leadProgress(plan, null, NOW).overdue).toBe(false);
    expect(leadProgress(plan, null, NOW + 1).overdue).toBe(true);
  });
});

describe("区分 of a task", () => {
  it("is the worst of its leads', for every pair and triple", () => {
    const worst: Progress[] = ["DELAYED", "UNREPORTED", "UNSCHEDULED", "ON_TRACK", "NOT_DUE", "COMPLETED"];
    for (const a of PROGRESS) {
      expect(taskProgress([a])).toBe(a);
      for (const b of PROGRESS) {
        for (const c of PROGRESS) {
          const open = [a, b, c].filter((progress) => progress !== "CANCELLED");
          const expected =
            open.length === 0 ? "CANCELLED" : open.sort((x, y) => worst.indexOf(x) - worst.indexOf(y))[0];
          expect(taskProgress([a, b, c])).toBe(expected);
        }
      }
    }
  });

  it("needs a lead", () => {
    expect(() => taskProgress([])).toThrow(RangeError);
  });

  it("counts with every key present", () => {
    expect(countProgress(["DELAYED", "DELAYED", "ON_TRACK"])).toEqual({
      CANCELLED: 0,
      COMPLETED: 0,
      UNREPORTED: 0,
      DELAYED: 2,
      NOT_DUE: 0,
      UNSCHEDULED: 0,
      ON_TRACK: 1,
    });
  });
});
