import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifference } from "./text-difference";

const without = (kind: "removed" | "added", before: string, after: string) =>
  textDifference(before, after)
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join("");

describe("textDifference", () => {
  it("shows what was taken out and put in by words", () => {
    expect(textDifference("指針を改定する", "手引きを改定する")).toEqual([
      { kind: "removed", text: "指針" },
      { kind: "added", text: "手引き" },
      { kind: "same", text: "を改定する" },
    ]);
    expect(textDifference("同じ", "同じ")).toEqual([{ kind: "same", text: "同じ" }]);
    expect(textDifference("", "新しい")).toEqual([{ kind: "added", text: "新しい" }]);
    expect(textDifference("", "")).toEqual([]);
  });

  it("holds both texts whole, whatever they are", () => {
    const text = fc.array(fc.constantFrom("調査", "を", "行う", "、", "𠮷", " ", "AI", "\n"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [before, after] = [old.join(""), now.join("")];
        expect(without("removed", before, after)).toBe(after);
        expect(without("added", before, after)).toBe(before);
      }),
    );
  });

  it("gives up on words where a text is very long, not on the texts", () => {
    const before = Array.from({ length: 1500 }, (_, index) => `あ${index} `).join("");
    const after = Array.from({ length: 1500 }, (_, index) => `い${index} `).join("");
    expect(without("removed", before, after)).toBe(after);
  });
});
