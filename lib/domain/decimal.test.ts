import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalLabel, inMillionths, parseDecimal } from "./decimal";

describe("parseDecimal", () => {
  it.each([
    ["1234.5", "1234.5"],
    ["１，２３４．５０", "1234.5"],
    ["1,234,567", "1234567"],
    [" 007 ", "7"],
    ["0.0", "0"],
    ["-0", "0"],
    ["▲12", "-12"],
    ["△１２", "-12"],
    ["−3.25", "-3.25"],
    ["+8", "8"],
    ["999999999999999999.999999", "999999999999999999.999999"],
  ])("reads %j as %s", (text, value) => {
    expect(parseDecimal(text)).toEqual({ value });
  });

  it.each([
    "",
    "　",
    "abc",
    "1,23",
    "1,2345",
    "1.2.3",
    "1e5",
    "0x1F",
    "NaN",
    "五",
    "12件",
    "1/2",
    "--1",
    "1-",
  ])("refuses %j", (text) => {
    expect(parseDecimal(text).problem).toEqual(expect.any(String));
  });

  it("says what to do with %, 万 and too many digits", () => {
    expect(parseDecimal("８５％").problem).toContain("単位の欄");
    expect(parseDecimal("1.2万").problem).toContain("「万」");
    expect(parseDecimal("1".repeat(19)).problem).toContain("18桁");
    expect(parseDecimal("0.1234567").problem).toContain("6桁");
  });
});

const decimals = fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }).map((millionths) => {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, "0");
  const text = `${millionths < 0n ? "-" : ""}${digits.slice(0, -6)}.${digits.slice(-6)}`;
  return { millionths, text };
});

it("keeps every number exactly, from typing to showing and back", () => {
  fc.assert(
    fc.property(decimals, ({ millionths, text }) => {
      const { value = "" } = parseDecimal(text);
      expect(inMillionths(value)).toBe(millionths);
      expect(parseDecimal(decimalLabel(value))).toEqual({ value });
      // As Postgres gives it back, with all its places.
      expect(decimalLabel(text === "-0.000000" ? "0" : text)).toBe(decimalLabel(value));
    }),
  );
});
