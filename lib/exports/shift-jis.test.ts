import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWritable, REPLACEMENT, shiftJisBytes } from "./shift-jis";

async function written(...texts: string[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  async function* all() {
    yield* texts;
  }
  for await (const part of shiftJisBytes(all())) parts.push(part);
  return Buffer.concat(parts);
}

const reader = new TextDecoder("shift_jis", { fatal: true });

describe("Shift_JIS", () => {
  it.each([
    ["A~\\\r\n", "417e5c0d0a"],
    ["ｱあ亜", "b182a088 9f"],
    ["①Ⅳ㈱", "8740 8757 878a"],
    // Excel's own characters, by the codes that Windows writes.
    ["髙﨑∵≒ⅰ", "fbfc fab1 81e6 81e0 fa40"],
    ["〜−¥𠮷葛\u{E0100}🈁", "81ac 81ac 81ac 81ac 8a8b 81ac 81ac"],
  ])("writes %s", async (text, code) => {
    expect(Buffer.from(await written(text)).toString("hex")).toBe(code.replaceAll(" ", ""));
  });

  it("comes back as it was, with 〓 for each character that it does not have", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."髙﨑𠮷〜～−－¥￥纊ⅰ①あｱ~\\\ue000\u00a0") }),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (first, second) => {
        const expected = [...(first + second)]
          .map((character) => (isWritable(character) ? character : REPLACEMENT))
          .join("");
        expect(reader.decode(await written(first, second))).toBe(expected);
      }),
    );
  });
});
