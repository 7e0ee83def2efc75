import { describe, expect, it } from "vitest";
import { dateInJapan, dateLabel, endOfDayInJapan, parseAsOf } from "./as-of";

describe("基準日", () => {
  it("is today where nothing is asked", () => {
    expect(parseAsOf(null, "2026-11-21")).toEqual({ asOf: "2026-11-21" });
    expect(parseAsOf("", "2026-11-21")).toEqual({ asOf: "2026-11-21" });
  });

  it.each(["2024-03-31", "2026-11-21", "2024-02-29"])("accepts %s", (date) => {
    expect(parseAsOf(date, "2026-11-21")).toEqual({ asOf: date });
  });

  it.each([
    ["2026-11-22", "未来"],
    ["9999-12-31", "未来"],
    ["2023-02-29", "実在する"],
    ["2024-13-01", "実在する"],
    ["2024/03/31", "形式"],
    ["２０２４-03-31", "形式"],
    ["2024-03-31T00:00", "形式"],
    ["1999-12-31", "2000年"],
    ["\u0000", "形式"],
  ])("refuses %j and says why", (text, why) => {
    expect(parseAsOf(text, "2026-11-21").problem).toContain(why);
  });

  it("turns the day at midnight in Japan", () => {
    expect(dateInJapan(new Date("2024-03-31T14:59:59.999Z"))).toBe("2024-03-31");
    expect(dateInJapan(new Date("2024-03-31T15:00:00Z"))).toBe("2024-04-01");
    expect(endOfDayInJapan("2024-03-31").toISOString()).toBe("2024-03-31T15:00:00.000Z");
  });

  it("writes a day as officials do", () => {
    expect(dateLabel("2024-03-01")).toBe("2024年3月1日");
  });
});
