import { type DateString, type Quarter, quarterEnd, quarterOf, quarterOfDate } from "./fiscal-quarter";

/** The 20 quarters of the roadmap: the range in which 基準日 moves by quarter. */
export const FIRST_STEP: Quarter = quarterOf(2022, 1);
export const LAST_STEP: Quarter = quarterOf(2026, 4);

/** 基準日 that stands for a quarter: its last day, or today while it is still running. */
export function asOfOfQuarter(quarter: Quarter, today: DateString): DateString {
  const end = quarterEnd(quarter);
  return end < today ? end : today;
}

/** The quarters that can be looked at: those of the roadmap that have begun. */
export function quarterSteps(today: DateString): Quarter[] {
  const last = Math.min(LAST_STEP, quarterOfDate(today));
  return Array.from({ length: Math.max(0, last - FIRST_STEP + 1) }, (_, index) => FIRST_STEP + index);
}

/**
 * 基準日 one quarter earlier and later. From a past day within the running quarter, later is today.
 * @returns null where there is nothing further (before the roadmap, after today)
 */
export function neighbourAsOf(
  asOf: DateString,
  today: DateString,
): { earlier: DateString | null; later: DateString | null } {
  const quarter = quarterOfDate(asOf);
  const later = asOfOfQuarter(Math.max(quarter + 1, FIRST_STEP), today);
  return {
    earlier: quarter > FIRST_STEP ? quarterEnd(quarter - 1) : null,
    later: asOf < today ? later : null,
  };
}
