import { expect, test } from "vitest";
import { oddParts } from "./odd-characters";

test("tells the characters that Japanese does not use by their code", () => {
  expect(oddParts("システム的设计・構築")).toEqual([
    { text: "システム的", code: null },
    { text: "设", code: "U+8BBE" },
    { text: "计", code: "U+8BA1" },
    { text: "・構築", code: null },
  ]);
  expect(oddParts("1行目\n塡補\t剝離")).toEqual([{ text: "1行目\n塡補\t剝離", code: null }]);
  expect(oddParts("")).toEqual([{ text: "", code: null }]);
});
