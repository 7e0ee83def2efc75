import { expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "./errors";
import { parseInput } from "./parse-input";
import { emailInput, signInInput } from "./schema";

function fieldsOf(schema: z.ZodType, input: unknown) {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  return {};
}

it("words every field in Japanese, one sentence each", () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    short: z.string().min(3),
    long: z.string().max(2),
    count: z.number().min(2),
    many: z.number().max(1),
    choice: z.enum(["a"]),
    missing: z.string(),
  });
  const input = { name: "", short: "a", long: "abc", count: 1, many: 2, choice: "b", extra: 1 };
  expect(fieldsOf(schema, input)).toEqual({
    name: "入力してください。",
    short: "3文字以上で入力してください。",
    long: "2文字以内で入力してください。",
    count: "2以上にしてください。",
    many: "1以下にしてください。",
    choice: "選択肢から選んでください。",
    missing: "入力してください。",
    extra: "使用できない項目です。",
  });
});

it("normalises e-mail addresses", () => {
  expect(parseInput(emailInput, "　Ｔanaka@Example.go.jp ")).toBe("tanaka@example.go.jp");
});

it("asks for what is missing on the sign-in form", () => {
  expect(fieldsOf(signInInput, {})).toEqual({
    email: "メールアドレスを入力してください。",
    password: "パスワードを入力してください。",
  });
  expect(fieldsOf(signInInput, { email: "tanaka", password: "" })).toEqual({
    email: "メールアドレスの形式で入力してください(例: name@example.go.jp)。",
    password: "パスワードを入力してください。",
  });
});
