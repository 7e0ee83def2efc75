import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommentPart, commentParts } from "./comment-parts";

const NUMBERS = new Set(["K02-03", "K10-11", "03-16", "12-01"]);
const MENTIONED = [
  { name: "総務省", slug: "soumu" },
  { name: "総務省 担当者(デモ)", slug: null },
  { name: "Smith", slug: null },
];
const partsOf = (text: string) => commentParts(text, NUMBERS, MENTIONED);
const linked = (text: string) => partsOf(text).flatMap((part) => (part.kind === "item" ? part.number : []));
const mentioned = (text: string) =>
  partsOf(text).flatMap((part) => (part.kind === "mention" ? part.text : []));
const joined = (parts: readonly CommentPart[]) => parts.map(({ text }) => text).join("");

describe("numbers", () => {
  it.each([
    ["K02-03", ["K02-03"]],
    ["工程K02-03について、施策03-16と", ["K02-03", "03-16"]],
    ["k2-3とＫ０２－０３", ["K02-03", "K02-03"]],
    ["(03-16)、12-01。", ["03-16", "12-01"]],
    ["K02‐03、K02−03", ["K02-03", "K02-03"]],
    // Not one of ours.
    ["K99-99 99-99", []],
    // Dates, telephone numbers, addresses, longer words.
    ["2024-03-16", []],
    ["03-1612-01", []],
    ["03-16-12", []],
    ["https://example.jp/03-16", []],
    ["X03-16 03-16a MK02-03", []],
    ["3-16日", []],
  ])("%s", (text, expected) => {
    expect(linked(text)).toEqual(expected);
  });
});

describe("mentions", () => {
  it.each([
    ["@総務省の方", ["@総務省"]],
    ["＠総務省、@総務省", ["＠総務省", "@総務省"]],
    ["@総務省 担当者(デモ)さん", ["@総務省 担当者(デモ)"]],
    ["@総務省 担当者さん", ["@総務省"]],
    ["@Smith, @Smithson @smith", ["@Smith"]],
    ["mail@総務省 a.b-@Smith", []],
    ["総務省", []],
  ])("%s", (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  it("are those of the comment alone", () => {
    expect(commentParts("@総務省", NUMBERS, [])).toEqual([{ kind: "text", text: "@総務省" }]);
  });
});

it("keeps every character of every text, and cuts no empty piece", () => {
  const bits = fc.constantFrom(
    ...[
      "@",
      "＠",
      "総務省",
      "総務省 担当者(デモ)",
      "Smith",
      "K02-03",
      "03-16",
      "2024-",
      "K",
      "-",
      "\u202e",
      "\n",
    ],
    ...["<b>", "&amp;", "が\u3099\u3099", "👨‍👩‍👧", "\u{20bb7}", " ", "1", "１"],
  );
  const hostile = fc.oneof(
    fc.array(bits, { maxLength: 30 }).map((list) => list.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const parts = partsOf(text);
      expect(joined(parts)).toBe(text);
      expect(parts.some((part) => part.text === "")).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it("takes a long text in a moment", () => {
  const started = performance.now();
  for (const piece of ["@", "K02-03", "@総務省", "-", "0", "K0"]) partsOf(piece.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
