import { describe, expect, it } from "vitest";
import { hashPassword, passwordProblem, verifyPassword } from "./password";

describe("passwordProblem", () => {
  it.each(["12345678", "あいうえおかきく", "𠮷".repeat(200), " leading and trailing "])(
    "takes %j",
    (password) => {
      expect(passwordProblem(password)).toBeNull();
    },
  );

  it.each([
    ["1234567", "パスワードは8文字以上にしてください。"],
    ["a".repeat(201), "パスワードは200文字以内にしてください。"],
    ["12345678\0", "パスワードに使用できない文字(NUL)が含まれています。"],
    ["12345678\uD800", "パスワードに壊れた文字が含まれています。"],
  ])("refuses %j", (password, message) => {
    expect(passwordProblem(password)).toBe(message);
  });
});

describe("hashing", () => {
  it("is argon2id with OWASP's parameters and a salt", async () => {
    const hashed = await hashPassword("correct horse");
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword("correct horse")).not.toBe(hashed);
  });

  it("knows the password, also from another input method, and no other", async () => {
    const hashed = await hashPassword("ﾊﾟｽワードABC１");
    expect(await verifyPassword(hashed, "パスワードABC1")).toBe(true);
    expect(await verifyPassword(hashed, "パスワードabc1")).toBe(false);
  });

  it("never knows a password without a hash", async () => {
    expect(await verifyPassword(null, "correct horse")).toBe(false);
  });
});
