import type { z } from "zod";
import { type FieldErrors, Invalid } from "./errors";

type Issue = z.core.$ZodRawIssue;

/**
 * Parses input of a form, a query or a body.
 * @throws Invalid with one Japanese sentence per field (the first problem of each)
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { error: japaneseIssue });
  if (result.success) return result.data;
  throw new Invalid(fieldErrors(result.error.issues));
}

function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of issues) {
    const field = issue.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : issue.path.join(".");
    fields[field] ??= issue.message;
  }
  return fields;
}

/** Words for what a schema gave no words of its own for. */
function japaneseIssue(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === ""
        ? "入力してください。"
        : "形式が正しくありません。";
    case "too_small":
      if (issue.origin !== "string") return `${issue.minimum}以上にしてください。`;
      return issue.minimum === 1 ? "入力してください。" : `${issue.minimum}文字以上で入力してください。`;
    case "too_big":
      return issue.origin === "string"
        ? `${issue.maximum}文字以内で入力してください。`
        : `${issue.maximum}以下にしてください。`;
    case "invalid_value":
      return "選択肢から選んでください。";
    case "unrecognized_keys":
      return "使用できない項目です。";
    default:
      return "形式が正しくありません。";
  }
}
