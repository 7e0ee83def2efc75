import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWord, foldText, foldWithPlaces } from "./search-text";

describe("foldText", () => {
  it.each([
    ["Ｋ０２－０３", "K02-03"],
    ["K02ー03", "K02-03"],
    ["k0203", "K02‐03"],
    ["サーバ", "サーバー"],
    ["セキュリティー", "セキュリティ"],
    ["ｾｷｭﾘﾃｨ", "セキュリティ"],
    ["せきゅりてぃ", "セキュリティ"],
    ["ﾃﾞｰﾀ", "データ"],
    ["で\u3099ーた", "でーた"],
    ["て\u3099ーた", "データ"],
    ["テ゛ータ", "データ"],
    ["ﾊﾟｽﾎﾟｰﾄ", "ぱすぽーと"],
    ["デ−タ", "データ"],
    ["ＡＰＩ", "api"],
    ["Society 5.0", "society5.0"],
    ["e‑Gov", "eGov"],
    ["デジタル・ガバメント", "デジタルガバメント"],
    ["㍿", "株式会社"],
    ["「マイナンバー」", "マイナンバ"],
    ["神\uFE00", "神"],
    ["Café", "cafe"],
    ["2022年度～2023年度", "2022年度〜2023年度"],
    ["マイ\u200Bナ", "マイナ"],
  ])("takes %s for %s", (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ["は", "ば"],
    ["は", "ぱ"],
    ["か", "が"],
    ["つ", "っ"],
    ["総務省", "総務庁"],
    ["1", "一"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it.each(["", "　 ", "ー", "\uD800", "\0", "・・・", "\u3099", "゛"])(
    "finds nothing to compare in %j",
    (text) => {
      expect(foldText(text)).toBe("");
    },
  );

  it("takes a megabyte of marks in its stride", () => {
    const started = performance.now();
    expect(foldText(`か${"\u3099\u0323\u0301".repeat(350_000)}`)).toMatch(/^[カガ]$/);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(japanese, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("findWord", () => {
  it.each([
    ["1", "(1) サイバーセキュリティ", 0],
    ["1", "10条", -1],
    ["1", "11条1項", 3],
    ["1", "2022年度1Q", -1],
    ["a", "AI", -1],
    ["a", "プランA", 3],
    ["6月", "16月、6月", 3],
    ["202", "2022年", 0],
    ["い", "あいう", 1],
  ])("of %s in %s is at %i", (word, text, place) => {
    expect(findWord(foldText(text), foldText(word))).toBe(place);
  });
});

describe("foldWithPlaces", () => {
  it("folds as foldText does, with places within the text, in order", () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const folded = foldWithPlaces(text);
        expect(folded.text).toBe(foldText(text));
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        folded.starts.forEach((start, index) => {
          const end = folded.ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(folded.starts[index - 1] ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("says where a character was written", () => {
    expect(foldWithPlaces("ﾃﾞｰﾀ")).toEqual({ text: "デタ", starts: [0, 3], ends: [3, 4] });
    expect(foldWithPlaces("㍿A").starts).toEqual([0, 0, 0, 0, 1]);
  });
});

/** Kana, kanji, widths, marks, dashes, and anything else that a person or a program could send. */
const japanese = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."かきはばぱカキﾊﾞﾟ゛゜ー－-‐−ｰ・ 　漢字㍿ＡａZ０9ヶヴゔわヷ゚々〜～()「」"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
