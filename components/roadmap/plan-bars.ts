import { type Quarter, quarterLabel, quarterRuns } from "@/lib/domain/fiscal-quarter";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";

const START = PLAN_QUARTERS[0] ?? 0;
const END = PLAN_QUARTERS.at(-1) ?? 0;

/** Width of one quarter of the strip, in percent. */
export const QUARTER_WIDTH = 100 / PLAN_QUARTERS.length;

/** One run of quarters on the strip; both in quarters, `start` from its left end. */
export type PlanBar = { start: number; length: number };

/** Runs of planned quarters as bars; what lies beyond the strip is cut off. @param quarters ascending */
export function planBars(quarters: readonly Quarter[]): PlanBar[] {
  return quarterRuns(quarters.filter(isOnStrip)).map(({ first, last }) => ({
    start: first - START,
    length: last - first + 1,
  }));
}

/** The place of a quarter on the strip, in quarters from its left end; null when it lies beyond. */
export function placeOnStrip(quarter: Quarter): number | null {
  return isOnStrip(quarter) ? quarter - START : null;
}

/** Whether something lies before or after the strip: an arrow says so, and the text stands beside it. */
export function beyondStrip(quarters: readonly Quarter[]): { before: boolean; after: boolean } {
  return {
    before: quarters.some((quarter) => quarter < START),
    after: quarters.some((quarter) => quarter > END),
  };
}

/** 「見込 2025年度2Q」 */
export function forecastText(forecast: Quarter): string {
  return `見込 ${quarterLabel(forecast)}`;
}

function isOnStrip(quarter: Quarter): boolean {
  return quarter >= START && quarter <= END;
}
