import { expect, test } from "vitest";
import { viewTitle } from "./view-title";

test("a view's title names its conditions, shortly", () => {
  expect(viewTitle("工程", [])).toBe("工程");
  expect(viewTitle("工程", ["総務省", "遅延"])).toBe("工程(総務省・遅延)");
  expect(viewTitle("工程", [`「${"𠮷".repeat(200)}」`])).toBe(`工程(「${"𠮷".repeat(58)}…)`);
});
