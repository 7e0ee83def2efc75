import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateLabel } from "./as-of";
import { eraFiscalYear, eraYear, inJapaneseEras } from "./era";
import { fiscalYearLabel } from "./fiscal-quarter";

const INTL = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "Asia/Tokyo" });

const days = fc
  .date({ min: new Date("1926-12-25"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("和暦", () => {
  it("agrees with Intl on every day", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(inJapaneseEras(dateLabel(day))).toBe(INTL.format(new Date(`${day}T12:00:00+09:00`)));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["1989-01-07", "昭和64"],
    ["1989-01-08", "平成元"],
    ["2019-04-30", "平成31"],
    ["2019-05-01", "令和元"],
    ["1926-12-24", null],
  ])("%s is in %s年", (day, year) => expect(eraYear(day)).toBe(year));

  it.each([
    [1988, "昭和63年度"],
    [1989, "平成元年度"],
    [2018, "平成30年度"],
    [2019, "令和元年度"],
    [2022, "令和4年度"],
  ])("%i年度 is %s", (year, label) => expect(eraFiscalYear(year)).toBe(label));
});

describe("inJapaneseEras", () => {
  it.each([
    ["2022年度1Q〜4Q、2025年度1Q", "令和4年度1Q〜4Q、令和7年度1Q"],
    ["2022年度4Q(2023年3月31日時点)", "令和4年度4Q(令和5年3月31日時点)"],
    ["2019年4月から2019年5月まで", "平成31年4月から令和元年5月まで"],
    ["2024年3月31日 9:05", "令和6年3月31日 9:05"],
    [fiscalYearLabel(2022), "令和4年度(2022年度)"],
    [fiscalYearLabel(2019), "令和元年度(2019年度)"],
    ["1900年度と1900年1月", "1900年度と1900年1月"],
    ["遅延(2四半期)", "遅延(2四半期)"],
    ["K2022年", "K2022年"],
  ])("%s → %s", (text, expected) => expect(inJapaneseEras(text)).toBe(expected));

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(days, (day) => {
        const once = inJapaneseEras(`${dateLabel(day)}時点`);
        expect(inJapaneseEras(once)).toBe(once);
      }),
    );
  });
});
