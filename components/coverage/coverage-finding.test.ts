import { expect, it } from "vitest";
import { coverageFinding } from "./coverage-finding";

it("names the articles that nothing covers", () => {
  const article = (number: string, primary: number, related = 0) => ({ number, primary, related });
  expect(coverageFinding([article("12", 1), article("13", 0), article("14", 0), article("15", 0, 1)])).toBe(
    "対応する施策が読み取れたのは、4ある条のうち2つです。13条・14条の施策は読み取れていません。",
  );
});
