import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textInput, textProblem, tidyText } from "./text-input";

/** UTF-16 units, halves of characters among them; mostly such as people type. */
const codes = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
  { weight: 10, arbitrary: fc.integer({ min: 0x3041, max: 0x30ff }) },
  { weight: 1, arbitrary: fc.nat(0xffff) },
);
const rule = { label: "説明", maxLength: 10 };
const long = { label: "説明", maxLength: 100, multiline: true };

describe("textProblem", () => {
  it.each([
    ["改行なしの文", rule],
    ["一行目\n二行目\t表", long],
    ["𠮷野家👩‍👧", rule],
    ["神", rule],
    ["", { ...rule, optional: true }],
  ])("takes %j", (text, given) => {
    expect(textProblem(text, given)).toBeNull();
  });

  it.each([
    ["", "説明を入力してください。"],
    ["a\0b", "説明に使用できない制御文字(U+0000)が含まれています。"],
    ["a\u202Eb", "説明に文字の向きを変える制御文字(U+202E)が含まれています。"],
    ["a\u2066b", "説明に文字の向きを変える制御文字(U+2066)が含まれています。"],
    ["a\uD800", "説明に壊れた文字(対になっていないサロゲート)が含まれています。"],
    ["a\uFFFDb", "説明に壊れた文字(U+FFFD)が含まれています。"],
    ["a\u0085b", "説明に使用できない制御文字(U+0085)が含まれています。"],
    ["a\u2028b", "説明に使用できない制御文字(U+2028)が含まれています。"],
    ["一行目\n二行目", "説明は改行やタブを入れずに入力してください。"],
    ["12345678901", "説明は10文字以内で入力してください。"],
  ])("refuses %j", (text, message) => {
    expect(textProblem(text, rule)).toBe(message);
  });

  it("counts characters, not UTF-16 units, and bytes where asked", () => {
    expect(textProblem("𠮷".repeat(10), rule)).toBeNull();
    expect(textProblem("あ".repeat(10), { ...rule, maxBytes: 29 })).toBe("説明が長すぎます。");
  });
});

describe("textInput", () => {
  it("tidies line breaks and ends, and nothing else", () => {
    expect(textInput(long).parse("  一行目\r\n二行目\r三\n　")).toBe("一行目\n二行目\n三");
    // A compatibility ideograph in a name stays itself.
    expect(textInput(rule).parse("\uFA19")).toBe("\uFA19");
  });

  it("says what is wrong in words that name the field", () => {
    const result = textInput(rule).safeParse(undefined);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(["説明を入力してください。"]);
  });

  it("never throws and never lets a forbidden character through", () => {
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 20 }), (units) => {
        const text = String.fromCharCode(...units);
        const result = textInput(long).safeParse(text);
        if (!result.success) return;
        expect(result.data).toBe(tidyText(text));
        expect(result.data.replace(/[\n\t]/g, "")).not.toMatch(
          /[\p{Cc}\p{Surrogate}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
        );
      }),
    );
  });
});
