import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWord, foldText } from "./search-text";
import { markedParts, shortParts, type TextPart } from "./text-parts";

/** 「…[hit]…」 */
const written = (parts: readonly TextPart[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const mark = (text: string, ...words: string[]) => written(markedParts(text, words.map(foldText)));

describe("markedParts", () => {
  it.each([
    [mark("クラウドサーバーの整備", "サーバ"), "クラウド[サーバー]の整備"],
    [mark("ｻｲﾊﾞｰｾｷｭﾘﾃｨ対策", "セキュリティー"), "ｻｲﾊﾞｰ[ｾｷｭﾘﾃｨ]対策"],
    [mark("ﾃﾞｰﾀ連携", "でーた"), "[ﾃﾞｰﾀ]連携"],
    [mark("K02-03", "k0203"), "[K02-03]"],
    [mark("K02-03", "k02"), "[K02]-03"],
    [mark("デジタル・ガバメント", "デジタルガバメント"), "[デジタル・ガバメント]"],
    [mark("ABCABC", "abc"), "[ABCABC]"],
    [mark("ABCxABC", "abc", "xa"), "[ABCxABC]"],
    [mark("総務省と財務省", "省"), "総務[省]と財務[省]"],
    [mark("6月と16月", "6月"), "[6月]と16月"],
    [mark("何もない", "無"), "何もない"],
    [mark("", "無"), ""],
  ])("%s", (marked, expected) => {
    expect(marked).toBe(expected);
  });

  it("always gives the text back, and marks within it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.array(fc.constantFrom(..."かｶﾞガー-デジタル・ AａK02㍿"), { maxLength: 30 }).map((a) => a.join("")),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), fc.nat(40), (given, words, length) => {
        const folded = words.map(foldText);
        const parts = markedParts(given, folded);
        expect(parts.map((part) => part.text).join("")).toBe(given);
        expect(parts.every((part) => part.text !== "")).toBe(true);
        const found = folded.some((word) => word !== "" && findWord(foldText(given), word) >= 0);
        expect(parts.some(({ hit }) => hit)).toBe(found);
        const short = shortParts(parts, length + 4);
        expect(short.reduce((sum, part) => sum + [...part.text].length, 0)).toBeLessThanOrEqual(length + 8);
        expect(short.some(({ hit }) => hit)).toBe(found);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("shortParts", () => {
  it.each([
    ["短い文です", 20, "短い文です"],
    [
      "これはとても長い前置きのあとに当たりが来る、さらに長い続きのある文章です",
      12,
      "…あとに[当たり]が来る、さら…",
    ],
    ["当たりで始まる、とても長い文章です", 8, "[当たり]で始まる、…"],
    ["言葉のない、とても長い文章です", 8, "言葉のない、とて…"],
  ])("%s", (text, length, expected) => {
    expect(written(shortParts(markedParts(text, [foldText("当たり")]), length))).toBe(expected);
  });
});
