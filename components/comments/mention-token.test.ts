import { expect, it } from "vitest";
import { mentionToken } from "./mention-token";

it.each([
  ["@", { from: 0, typed: "" }],
  ["ご確認を@総務", { from: 4, typed: "総務" }],
  ["＠そう", { from: 0, typed: "そう" }],
  ["@総務省 @法", { from: 5, typed: "法" }],
  ["mail@example", null],
  ["@総務省 の", null],
  ["@総務\n", null],
  ["ふつうの文", null],
  [`@${"あ".repeat(31)}`, null],
])("%s", (text, expected) => {
  expect(mentionToken(text, text.length)).toEqual(expected);
});

it("looks at what stands before the cursor alone", () => {
  expect(mentionToken("@総務 と @法務", 3)).toEqual({ from: 0, typed: "総務" });
  expect(mentionToken("@総務 と @法務", 4)).toBeNull();
});
