import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "./text-width";

describe("textWidth", () => {
  it("takes Japanese for full width and figures for narrower", () => {
    expect(textWidth("総務省", 10)).toBe(30);
    expect(textWidth("266", 10)).toBeCloseTo(18);
  });
});

describe("wrapText", () => {
  it("keeps a text that fits", () => {
    expect(wrapText("総務省", 10, 30, 2)).toEqual(["総務省"]);
  });

  it("breaks where the line is full", () => {
    expect(wrapText("出入国在留管理庁", 10, 50, 2)).toEqual(["出入国在留", "管理庁"]);
  });

  it("says that something was cut", () => {
    expect(wrapText("出入国在留管理庁", 10, 30, 2)).toEqual(["出入国", "在留…"]);
  });

  it("has no line for an empty text", () => {
    expect(wrapText("", 10, 30, 2)).toEqual([]);
  });
});
