import { describe, expect, it } from "vitest";
import { membershipLabel, repeatedName } from "./membership-label";

describe("repeatedName", () => {
  const label = membershipLabel({
    id: 1,
    role: "editor",
    ministry: { id: 1, slug: "soumu", name: "総務省" },
  });

  it.each([
    ["総務省 担当者(デモ)", label, "(デモ)"],
    ["事務局(デモ)", "デジタル庁 事務局", "(デモ)"],
    ["総務省 担当者", label, ""],
    ["田中 花子", label, null],
    ["デジタル庁 担当者(デモ)", label, null],
    ["(デモ)", label, null],
  ])("%s beside %s", (name, membership, rest) => expect(repeatedName(name, membership)).toBe(rest));
});
