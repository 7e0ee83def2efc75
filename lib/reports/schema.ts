import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { isDate } from "@/lib/domain/as-of";
import { parseQuarterCode, quarterOf } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATES } from "@/lib/domain/progress";
import { textInput } from "@/lib/domain/text-input";
import { evidenceFields } from "@/lib/evidence/schema";

/** A lead's part in a task, as forms and addresses name it. */
export const partFields = {
  /** 工程番号 */
  code: z.string().regex(/^K\d{2,3}-\d{2,3}$/, "工程番号の形式が正しくありません。"),
  /** Slug of the lead ministry. */
  ministry: z.string().regex(/^[a-z0-9-]{1,40}$/, "府省庁の指定が正しくありません。"),
};

/** Why the 事務局 acts in a ministry's place; others leave it empty. */
export const behalfField = textInput({
  label: "代行の理由",
  maxLength: 2_000,
  multiline: true,
  optional: true,
});

function dayField(label: string) {
  return z.string(`${label}を入力してください。`).superRefine((text, context) => {
    if (text === "") context.addIssue({ code: "custom", message: `${label}を入力してください。` });
    else if (!isDate(text) || text < "2000-01-01" || text > "2100-12-31") {
      context.addIssue({ code: "custom", message: `${label}は、実在する日付で入力してください。` });
    }
  });
}

const quarterChoice = z.string().transform((text, context) => {
  if (text === "") return null;
  const quarter = parseQuarterCode(text);
  if (quarter === undefined || text < "2000Q1" || text > "2100Q4") {
    context.addIssue({ code: "custom", message: "見込は、選択肢の四半期から選んでください。" });
    return z.NEVER;
  }
  return quarter;
});

/** Where a report goes: 提出, or 部内確認 before it. The button that was pressed says it. */
export const stageField = z.enum(["submit", "review"]).default("submit");

/** The form of a report. 完了日 counts for 完了 alone, 見込 for what is not over: other texts in them are left out. */
export const submitReportInput = z
  .object({
    ...partFields,
    ...actFields,
    stage: stageField,
    /** The report that the form was filled in from, if any: tells what of it somebody else changed since. */
    baseReport: z
      .string()
      .regex(/^\d{0,9}$/)
      .default(""),
    state: z.enum(REPORT_STATES, "措置区分を選んでください。"),
    completedOn: z.union([z.literal("").transform(() => null), dayField("完了日")]).default(null),
    forecast: quarterChoice.default(null),
    note: textInput({ label: "説明", maxLength: 10_000, multiline: true, optional: true }),
    reason: textInput({ label: "遅延の理由", maxLength: 2_000, multiline: true, optional: true }),
    effectiveOn: dayField("基準日"),
    behalfReason: behalfField,
    ...evidenceFields,
  })
  .transform(({ completedOn, forecast, ...report }) => ({
    ...report,
    completedOn: report.state === "COMPLETED" ? completedOn : null,
    forecast: report.state === "NOT_STARTED" || report.state === "IN_PROGRESS" ? forecast : null,
  }));
export type SubmitReport = z.output<typeof submitReportInput>;

/** 「前回から変更なし」: the latest report once more, for today. */
export const repeatReportInput = z.object({
  ...partFields,
  ...actFields,
  stage: stageField,
  behalfReason: behalfField,
});
export type RepeatReport = z.output<typeof repeatReportInput>;

export const withdrawReportInput = z.object({
  ...actFields,
  report: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  behalfReason: behalfField,
});
export type WithdrawReport = z.output<typeof withdrawReportInput>;

/** 年度 that can be stated. */
const FIRST_STATED = quarterOf(2015, 1);
const LAST_STATED = quarterOf(2060, 4);

/** Quarters as checkboxes send them: one, several, or none at all. */
const quarterBoxes = z
  .union([z.string().transform((text) => [text]), z.array(z.string()).max(200)])
  .default([])
  .transform((codes, context) => {
    const quarters = codes.map(parseQuarterCode);
    const known = quarters.filter((quarter) => quarter !== undefined);
    if (known.length < codes.length || known.some((one) => one < FIRST_STATED || one > LAST_STATED)) {
      context.addIssue({ code: "custom", message: "四半期の指定が正しくありません。" });
      return z.NEVER;
    }
    return [...new Set(known)].sort((a, b) => a - b);
  });

/** The form in which a lead states the schedule of a task that has none in print. */
export const stateScheduleInput = z.object({
  ...partFields,
  ...actFields,
  quarters: quarterBoxes.refine((quarters) => quarters.length > 0, "四半期を1つ以上選んでください。"),
  behalfReason: behalfField,
});
export type StateSchedule = z.output<typeof stateScheduleInput>;

export const withdrawScheduleInput = z.object({
  ...actFields,
  statement: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  behalfReason: behalfField,
});
export type WithdrawSchedule = z.output<typeof withdrawScheduleInput>;
