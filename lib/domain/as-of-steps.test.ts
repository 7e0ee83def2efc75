import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOfOfQuarter, neighbourAsOf, quarterSteps } from "./as-of-steps";
import { quarterOf, quarterOfDate } from "./fiscal-quarter";

const TODAY = "2026-11-21";

describe("asOfOfQuarter", () => {
  it("is the last day of a quarter that is over, and today in the running one", () => {
    expect(asOfOfQuarter(quarterOf(2023, 4), TODAY)).toBe("2024-03-31");
    expect(asOfOfQuarter(quarterOf(2026, 2), TODAY)).toBe("2026-09-30");
    expect(asOfOfQuarter(quarterOf(2026, 3), TODAY)).toBe(TODAY);
  });
});

describe("quarterSteps", () => {
  it("goes from 2022年度1Q to the running quarter, at most to 2026年度4Q", () => {
    expect(quarterSteps(TODAY)).toHaveLength(19);
    expect(quarterSteps("2027-03-31")).toHaveLength(20);
    expect(quarterSteps("2031-01-01")).toHaveLength(20);
    expect(quarterSteps("2022-04-01")).toEqual([quarterOf(2022, 1)]);
    expect(quarterSteps("2022-03-31")).toEqual([]);
  });
});

describe("neighbourAsOf", () => {
  it("moves to the last day of the quarter before and after", () => {
    expect(neighbourAsOf("2024-03-31", TODAY)).toEqual({ earlier: "2023-12-31", later: "2024-06-30" });
    expect(neighbourAsOf("2024-02-15", TODAY)).toEqual({ earlier: "2023-12-31", later: "2024-06-30" });
  });

  it("ends at today and at the roadmap's first quarter", () => {
    expect(neighbourAsOf(TODAY, TODAY)).toEqual({ earlier: "2026-09-30", later: null });
    expect(neighbourAsOf("2026-10-05", TODAY).later).toBe(TODAY);
    expect(neighbourAsOf("2026-09-30", TODAY).later).toBe(TODAY);
    expect(neighbourAsOf("2022-06-30", TODAY)).toEqual({ earlier: null, later: "2022-09-30" });
    expect(neighbourAsOf("2001-01-01", TODAY)).toEqual({ earlier: null, later: "2022-06-30" });
  });

  it("never leaves the past, and always moves", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date(TODAY), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (asOf) => {
        const { earlier, later } = neighbourAsOf(asOf, TODAY);
        if (earlier !== null) expect(quarterOfDate(earlier)).toBe(quarterOfDate(asOf) - 1);
        if (later === null) expect(asOf).toBe(TODAY);
        else expect(later > asOf && later <= TODAY).toBe(true);
      }),
    );
  });
});
