import { expect, test } from "vitest";
import { titleWords } from "./list-words";

const CHOICES = {
  ministries: [{ slug: "soumu", name: "総務省" }],
  chapters: [{ key: "3-1.4", part: "第3-1", number: 4, title: "サイバーセキュリティ" }],
};

test.each([
  [{ asOf: "2025-06-30", ministry: "soumu", progress: "DELAYED" }, ["総務省", "遅延"]],
  [{ ministry: "soumu", role: "any" }, ["総務省", "立場: 主担当・連携のすべて"]],
  [{ q: "AI", chapter: "3-1.4" }, ["「AI」", "4. サイバーセキュリティ"]],
  [{ starts: "2025Q1", page: "2", pageSize: "100" }, ["開始する四半期: 2025年度1Q"]],
  [{}, []],
])("%j in a title", (texts, words) => {
  expect(titleWords(texts, CHOICES)).toEqual(words);
});
