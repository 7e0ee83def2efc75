import type { SelectGroup } from "@/components/ui/select";
import {
  fiscalYearLabel,
  fiscalYearOf,
  parseQuarterCode,
  type Quarter,
  quarterCode,
  quarterLabel,
  quarterOf,
} from "@/lib/domain/fiscal-quarter";

/** 年度 offered besides this one. */
const BEFORE = 1;
const AFTER = 10;

/**
 * The quarters that a 見込 can be chosen from, by 年度.
 * @param now the current quarter
 * @param chosen codes that have to be among them
 */
export function quarterOptions(now: Quarter, chosen: readonly string[]): SelectGroup[] {
  const needed = chosen.flatMap((code) => parseQuarterCode(code) ?? []).map(fiscalYearOf);
  const first = Math.min(fiscalYearOf(now) - BEFORE, ...needed);
  const last = Math.max(fiscalYearOf(now) + AFTER, ...needed);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    label: fiscalYearLabel(first + index),
    options: [1, 2, 3, 4].map((number) => {
      const quarter = quarterOf(first + index, number);
      return { value: quarterCode(quarter), label: quarterLabel(quarter) };
    }),
  }));
}
