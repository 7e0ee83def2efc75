import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./line-break";

/** Half an em for ASCII, an em for the rest. */
const widthOf = (character: string) => (/^[ -~]/.test(character) ? 0.5 : 1);
const lengthOf = (line: string) =>
  (line.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []).reduce((total, character) => total + widthOf(character), 0);
const visible = (text: string) => text.replaceAll(/\s/g, "");

describe("breakLines", () => {
  it.each([
    ["closing marks do not begin a line", "あいうえお、かきく。", 5, ["あいうえ", "お、かき", "く。"]],
    ["opening ones do not end it", "あいうえ（かき）くけ", 5, ["あいうえ", "（かき）く", "け"]],
    ["small kana and ー stay with what they follow", "あいうえキャリー", 5, ["あいうえ", "キャリー"]],
    ["々 too", "あいうえ人々", 5, ["あいうえ", "人々"]],
    ["words and numbers are whole", "次期はe-Government 2024年度", 6, ["次期は", "e-Government", "2024年度"]],
    ["what is wider than a line is broken", "https://example.jp/abc", 5, ["https://", "example.jp", "/abc"]],
    ["line ends of the text are kept", "一\n\n二", 5, ["一", "", "二"]],
    ["an empty text is one line", "", 5, [""]],
    ["variants stay with their character", "あいうえ葛\u{E0100}城市", 5, ["あいうえ葛\u{E0100}", "城市"]],
  ])("%s", (_, text, width, lines) => {
    expect(breakLines(text, width, widthOf)).toEqual(lines);
  });

  it("loses no character, and no line is too wide or empty", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."あ漢、。「」(a1 -ッー々.葛\u{E0100}"), maxLength: 80 }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = breakLines(text, width, widthOf);
        expect(visible(lines.join(""))).toBe(visible(text));
        for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("keeps the rules wherever a line has room for them", () => {
    const unit = fc.constantFrom(..."あいう漢字工程、。)」ッー(「");
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), (characters) => {
        // Never more than two marks at a time, as people write.
        const text = characters.join("").replaceAll(/([、。)」ッー(「])[、。)」ッー(「]+/gu, "$1");
        for (const [index, line] of breakLines(text, 10, widthOf).entries()) {
          if (index > 0) expect(line).not.toMatch(/^[、。)」ッー]/u);
          if (!text.endsWith(line)) expect(line).not.toMatch(/[(「]$/u);
        }
      }),
    );
  });
});
