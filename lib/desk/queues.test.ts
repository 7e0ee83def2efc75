import { describe, expect, it } from "vitest";
import { quarterEnd, quarterOf, quarterStart } from "@/lib/domain/fiscal-quarter";
import { type LatestReport, leadProgress, type PlannedSpan } from "@/lib/domain/progress";
import { queuesOf, unansweredOf } from "./queues";

const NOW = quarterOf(2026, 3);

/** @param ago quarters since the day the report speaks for */
function report(state: LatestReport["state"], ago: number, forecast: number | null = null): LatestReport {
  return { state, forecast, completedOn: null, effectiveOn: quarterStart(NOW - ago) };
}

function waits(planned: PlannedSpan | null, latest: LatestReport | null, reason: string | null = null) {
  const lead = { ministryId: 1, report: latest, reportId: null, ...leadProgress(planned, latest, NOW) };
  const fact = { planned } as Parameters<typeof queuesOf>[0]["fact"];
  return unansweredOf(queuesOf({ fact, lead }, NOW), reason);
}

const span = (first: number, last: number) => ({ first: NOW + first, last: NOW + last });

describe("queuesOf", () => {
  it.each([
    ["planned and never reported", span(-2, 4), null, null, ["unreported"]],
    ["to begin this quarter, never reported", span(0, 4), null, null, ["unreported", "starting"]],
    ["to begin and to end now", span(0, 0), null, null, ["unreported", "ending", "starting"]],
    ["to begin later", span(1, 4), null, null, []],
    ["without a schedule or a report", null, null, null, []],
    ["under way, reported this quarter", span(-2, 4), report("IN_PROGRESS", 0), null, []],
    ["under way, reported last quarter", span(-2, 4), report("IN_PROGRESS", 1), null, []],
    ["reported two quarters ago", span(-4, 4), report("IN_PROGRESS", 2), null, ["stale"]],
    ["to end now, reported last quarter", span(-2, 0), report("IN_PROGRESS", 1), null, ["ending"]],
    ["to end now, completed", span(-2, 0), report("COMPLETED", 1), null, []],
    ["late, without a reason", span(-4, -1), report("IN_PROGRESS", 1), null, ["unexplained"]],
    ["late, with white space for a reason", span(-4, -1), report("IN_PROGRESS", 0), "  ", ["unexplained"]],
    ["late, with a reason", span(-4, -1), report("IN_PROGRESS", 0), "調整中", []],
    ["cancelled long ago", span(-8, -4), report("CANCELLED", 6), null, []],
  ] as const)("%s", (_, planned, latest, reason, queues) => {
    expect(waits(planned, latest, reason)).toEqual(queues);
  });

  it("is left by a report of today, whatever waited", () => {
    for (const planned of [null, span(-4, -1), span(-2, 0), span(0, 3), span(1, 2)]) {
      for (const state of ["NOT_STARTED", "IN_PROGRESS", "COMPLETED", "CANCELLED"] as const) {
        const latest = { ...report(state, 0, NOW + 9), effectiveOn: quarterEnd(NOW) };
        expect(waits(planned, latest, "理由")).toEqual([]);
      }
    }
  });
});
