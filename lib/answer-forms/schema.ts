import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { behalfField, stageField } from "@/lib/reports/schema";

const CODE = "K\\d{2,3}-\\d{2,3}";
const choice = z.string().regex(new RegExp(`^(?:|${CODE}:(?:file|skip))$`), "選択肢から選んでください。");

/** Takes a file over: `parts` are 「K02-03:4」, the rows as the page showed them with the versions of their parts. */
export const commitAnswersInput = z.object({
  requestId: actFields.requestId,
  upload: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  parts: z
    .string()
    .regex(
      new RegExp(`^(?:${CODE}:\\d{1,9}(?: ${CODE}:\\d{1,9})*)?$`),
      "一覧の情報が欠けています。ページを読み込み直してください。",
    )
    .transform(
      (text) =>
        new Map(
          text
            .split(" ")
            .filter((part) => part !== "")
            .map((part): [string, number] => [part.split(":")[0] ?? "", Number(part.split(":")[1])]),
        ),
    ),
  /** What becomes of rows that somebody else changed meanwhile. */
  choice: z
    .union([choice.transform((one) => [one]), z.array(choice).max(500)])
    .default([])
    .transform(
      (all) => new Map(all.filter((one) => one !== "").map((one) => one.split(":") as [string, string])),
    ),
  stage: stageField,
  behalfReason: behalfField,
});
export type CommitAnswers = z.output<typeof commitAnswersInput>;
