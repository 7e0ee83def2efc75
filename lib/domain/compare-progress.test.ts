import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, compareStates, crossProgress, type PartState } from "./compare-progress";
import { quarterOf } from "./fiscal-quarter";
import { leadProgress, PROGRESS, REPORT_STATES } from "./progress";

const Q = quarterOf(2024, 1);
const state = (progress: PartState["progress"], more: Partial<PartState> = {}): PartState => ({
  progress,
  delay: null,
  forecast: null,
  begun: false,
  ...more,
});
const late = (delay: number | null, more: Partial<PartState> = {}) =>
  state("DELAYED", { delay, begun: true, ...more });
const onTrack = state("ON_TRACK", { begun: true });
const completed = state("COMPLETED", { begun: true });

describe("what changed between two days", () => {
  it.each<[string, PartState, PartState, Change[], number | null]>([
    ["nothing", onTrack, onTrack, [], null],
    ["done in time", onTrack, completed, ["done"], null],
    ["done at last", late(3), completed, ["done"], null],
    ["done without a word before", state("UNREPORTED"), completed, ["done", "began"], null],
    ["late now", onTrack, late(2), ["slipped"], 2],
    ["later still", late(1), late(4), ["slipped"], 3],
    ["late by no number", onTrack, late(null), ["slipped"], null],
    ["begun, and late at once", state("NOT_DUE"), late(1), ["slipped", "began"], 1],
    ["caught up", late(2), onTrack, ["recovered"], null],
    ["less late", late(4), late(1), ["recovered"], null],
    ["begun", state("NOT_DUE"), onTrack, ["began"], null],
    ["no longer done", completed, onTrack, ["back"], null],
    ["a report that was withdrawn", onTrack, state("UNREPORTED"), ["back"], null],
    ["given up", late(2), state("CANCELLED"), ["cancelled"], null],
    ["due, but not reported", state("NOT_DUE"), state("UNREPORTED"), [], null],
  ])("%s", (_, from, to, changes, slip) => {
    expect(compareStates(from, to)).toMatchObject({ changes, slip });
  });

  it("tells that a 見込 moved, though the 区分 stays", () => {
    const moved = { ...onTrack, forecast: Q + 1 };
    expect(compareStates({ ...onTrack, forecast: Q }, moved)).toMatchObject({ changes: [], differs: true });
    expect(compareStates(moved, moved).differs).toBe(false);
  });
});

const quarter = fc.integer({ min: Q, max: Q + 12 });
const reported = fc.option(
  fc.record({
    state: fc.constantFrom(...REPORT_STATES),
    forecast: fc.option(quarter),
    completedOn: fc.constant("2024-04-01"),
    effectiveOn: fc.constant("2024-04-01"),
  }),
);
const planned = fc.option(
  fc.tuple(quarter, fc.nat(8)).map(([first, length]) => ({ first, last: first + length })),
);
/** A part as the rule of 区分 makes it. */
const part = fc.tuple(planned, reported, quarter).map(([plan, report, now]): PartState => {
  const { progress, delay } = leadProgress(plan, report, now);
  const begun = report?.state === "IN_PROGRESS" || report?.state === "COMPLETED";
  return { progress, delay, forecast: report?.forecast ?? null, begun };
});

describe("for whatever the rule of 区分 gives", () => {
  it("counts every part once in the table, by rows and by columns", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: part, to: part }), { maxLength: 60 }), (pairs) => {
        const table = crossProgress(pairs);
        const cells = PROGRESS.flatMap((from) => PROGRESS.map((to) => table[from][to]));
        expect(cells.reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
        for (const progress of PROGRESS) {
          const row = PROGRESS.reduce((sum, to) => sum + table[progress][to], 0);
          const column = PROGRESS.reduce((sum, from) => sum + table[from][progress], 0);
          expect(row).toBe(pairs.filter(({ from }) => from.progress === progress).length);
          expect(column).toBe(pairs.filter(({ to }) => to.progress === progress).length);
        }
      }),
    );
  });

  it("says no two things that contradict each other, and the opposite the other way round", () => {
    fc.assert(
      fc.property(part, part, (from, to) => {
        const { changes, slip, differs } = compareStates(from, to);
        const back = compareStates(to, from).changes;
        expect(changes.includes("slipped") && changes.includes("recovered")).toBe(false);
        expect(changes.includes("began") && changes.includes("back")).toBe(false);
        expect(changes.includes("done") && changes.includes("cancelled")).toBe(false);
        if (changes.includes("recovered")) expect(back).toContain("slipped");
        if (changes.includes("done") && from.progress !== "CANCELLED") expect(back).toContain("back");
        if (slip !== null) expect(changes).toContain("slipped");
        if (changes.includes("done") || changes.includes("slipped")) expect(differs).toBe(true);
        expect(compareStates(from, from)).toEqual({ changes: [], slip: null, differs: false });
      }),
    );
  });
});
