import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSafeAddress, linksText, readLinks } from "./links";

describe("readLinks", () => {
  it.each([
    ["", []],
    ["会議資料 https://www.digital.go.jp/a.pdf", [["会議資料", "https://www.digital.go.jp/a.pdf"]]],
    ["https://www.digital.go.jp/ 会議 資料", [["会議 資料", "https://www.digital.go.jp/"]]],
    ["\n https://www.soumu.go.jp/x?y=1#z \n", [["www.soumu.go.jp", "https://www.soumu.go.jp/x?y=1#z"]]],
    [
      "一 https://a.example/1\n二　https://b.example/2",
      [
        ["一", "https://a.example/1"],
        ["二", "https://b.example/2"],
      ],
    ],
  ])("reads %j", (text, expected) => {
    const { links, problem } = readLinks(text);
    expect(problem).toBeNull();
    expect(links.map(({ title, url }) => [title, url])).toEqual(expected);
  });

  it.each([
    ["資料\nhttps://a.example/", "1行目"],
    ["https://a.example/\nhttp://b.example/", "2行目"],
    ["javascript:alert(1)", "1行目"],
    ["https://user:pass@a.example/", "1行目"],
    ["https://a.example/ https://b.example/", "1つ"],
    [`${"長".repeat(201)} https://a.example/`, "200文字"],
    [`https://a.example/${"x".repeat(2_000)}`, "正しい形"],
    [Array.from({ length: 21 }, (_, n) => `https://a.example/${n}`).join("\n"), "20件"],
  ])("refuses %j", (text, words) => {
    expect(readLinks(text).problem).toContain(words);
  });

  it("lets nothing but https through, whatever is typed, and reads its own text again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl().map((url) => `題名 ${url}`),
        ),
        (text) => {
          const { links } = readLinks(text);
          for (const { url } of links) expect(isSafeAddress(url)).toBe(true);
          expect(readLinks(linksText(links)).links).toEqual(links);
        },
      ),
    );
  });
});
