import { describe, expect, it } from "vitest";
import {
  fiscalYearLabel,
  fiscalYearOf,
  numberInYear,
  parseQuarterCode,
  quarterCode,
  quarterEnd,
  quarterLabel,
  quarterOf,
  quarterOfDate,
  quarterRunsLabel,
  quarterStart,
} from "./fiscal-quarter";

/** Every calendar day of 2022–2027 with the month and year a person would read off. */
function everyDay() {
  const days: { date: string; year: number; month: number }[] = [];
  for (let time = Date.UTC(2022, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    days.push({ date, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });
  }
  return days;
}

/** Written down month by month, apart from the arithmetic under test. */
const QUARTER_OF_MONTH = [4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3] as const;

describe("fiscal quarters", () => {
  it("places every day of 2022–2027", () => {
    const days = everyDay();
    expect(days).toHaveLength(2191);
    for (const { date, year, month } of days) {
      const quarter = quarterOfDate(date);
      expect([date, fiscalYearOf(quarter), numberInYear(quarter)]).toEqual([
        date,
        month <= 3 ? year - 1 : year,
        QUARTER_OF_MONTH[month - 1],
      ]);
      expect(quarterStart(quarter) <= date && date <= quarterEnd(quarter)).toBe(true);
    }
  });

  it("never goes back, and steps by one on the first of April, July, October and January", () => {
    const days = everyDay();
    for (const [index, { date, month }] of days.entries()) {
      const before = days[index - 1];
      if (!before) continue;
      const steps = date.endsWith("-01") && month % 3 === 1;
      expect(quarterOfDate(date) - quarterOfDate(before.date)).toBe(steps ? 1 : 0);
    }
  });

  it("knows the printed plan's ends", () => {
    const first = quarterOf(2022, 1);
    expect([quarterStart(first), quarterEnd(first)]).toEqual(["2022-04-01", "2022-06-30"]);
    const last = quarterOf(2026, 4);
    expect([quarterStart(last), quarterEnd(last)]).toEqual(["2027-01-01", "2027-03-31"]);
    expect(last - first).toBe(19);
  });

  it("writes and reads codes", () => {
    for (let quarter = quarterOf(2000, 1); quarter <= quarterOf(2040, 4); quarter++) {
      expect(parseQuarterCode(quarterCode(quarter))).toBe(quarter);
    }
    for (const wrong of [
      "",
      "2022Q0",
      "2022Q5",
      "2022q1",
      " 2022Q1",
      "2022Q1\n",
      "22Q1",
      "2022Q11",
      "２０２２Q1",
    ]) {
      expect(parseQuarterCode(wrong)).toBeUndefined();
    }
  });

  it("refuses what is no quarter and no date", () => {
    expect(() => quarterOf(2022, 5)).toThrow(RangeError);
    expect(() => quarterOf(2022.5, 1)).toThrow(RangeError);
    expect(() => quarterOfDate("2022/04/01")).toThrow(RangeError);
  });

  it.each([
    [2018, "2018年度(平成30年度)"],
    [2019, "2019年度(令和元年度)"],
    [2022, "2022年度(令和4年度)"],
  ])("labels %i年度", (year, label) => {
    expect(fiscalYearLabel(year)).toBe(label);
  });

  it.each([
    [[], ""],
    [["2022Q1"], "2022年度1Q"],
    [["2022Q1", "2022Q2", "2022Q3", "2022Q4", "2025Q1"], "2022年度1Q〜4Q、2025年度1Q"],
    [["2022Q4", "2023Q1"], "2022年度4Q〜2023年度1Q"],
  ])("labels the runs of %j", (codes, label) => {
    expect(quarterRunsLabel(codes.map((code) => parseQuarterCode(code) ?? Number.NaN))).toBe(label);
  });

  it("labels one quarter", () => {
    expect(quarterLabel(quarterOf(2024, 3))).toBe("2024年度3Q");
  });
});
