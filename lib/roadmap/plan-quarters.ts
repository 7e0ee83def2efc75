import { fiscalYearOf, type Quarter, quarterOf } from "@/lib/domain/fiscal-quarter";

/** 年度 that the roadmap prints. */
const FIRST_YEAR = 2022;
const LAST_YEAR = 2026;

/** The 20 quarters of the roadmap's table. */
export const PLAN_QUARTERS: readonly Quarter[] = quartersOf(planYears([]));

/** 年度 of the roadmap's table, and any others that the given quarters need. */
export function planYears(quarters: readonly Quarter[]): number[] {
  const years = quarters.map(fiscalYearOf);
  const first = Math.min(FIRST_YEAR, ...years);
  const last = Math.max(LAST_YEAR, ...years);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** 年度 beyond the roadmap's table for which there are columns (or lines) if they are needed. */
const FURTHER_YEARS = 4;

/** Whether a quarter is so far from the roadmap's table that it is named instead. */
export function isFar(quarter: Quarter): boolean {
  const year = fiscalYearOf(quarter);
  return year < FIRST_YEAR - FURTHER_YEARS || year > LAST_YEAR + FURTHER_YEARS;
}

/** The four quarters of each 年度. */
export function quartersOf(years: readonly number[]): Quarter[] {
  return years.flatMap((year) => [1, 2, 3, 4].map((number) => quarterOf(year, number)));
}
