import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { isDate } from "@/lib/domain/as-of";
import { parseDecimal } from "@/lib/domain/decimal";
import { REPORT_STATES } from "@/lib/domain/progress";
import { textInput } from "@/lib/domain/text-input";
import { evidenceFields } from "@/lib/evidence/schema";
import { behalfField } from "@/lib/reports/schema";

/** A number as people type it → decimal text; null where it may be, and is, left empty. */
function numberField(label: string, optional: boolean) {
  return z.string(`${label}を入力してください。`).transform((text, context) => {
    if (optional && text.trim() === "") return null;
    const { value, problem } = parseDecimal(text.slice(0, 200));
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `${label}: ${problem}。` });
    return z.NEVER;
  });
}

function dayField(label: string, optional: boolean) {
  return z.string(`${label}を入力してください。`).transform((text, context) => {
    if (optional && text === "") return null;
    if (isDate(text) && text >= "1990-01-01" && text <= "2100-12-31") return text;
    context.addIssue({
      code: "custom",
      message: `${label}は、1990年から2100年までの実在する日付で入力してください。`,
    });
    return z.NEVER;
  });
}

const definitionFields = {
  name: textInput({ label: "指標の名前", maxLength: 200 }),
  unit: textInput({ label: "単位", maxLength: 20, optional: true }),
  initialValue: numberField("初期値", true),
  initialOn: dayField("初期値の日", true),
  targetValue: numberField("目標値", true),
  targetOn: dayField("目標値の日", true),
};

type Definition = {
  initialValue: string | null;
  initialOn: string | null;
  targetValue: string | null;
  targetOn: string | null;
};

/** A value without its day says nothing, nor a day without its value; the target lies after the beginning. */
function checkDefinition({ value, issues }: z.core.ParsePayload<Definition>): void {
  const problem = (field: keyof Definition, message: string) =>
    issues.push({ code: "custom", input: value[field], path: [field], message });
  for (const [amount, day, label] of [
    ["initialValue", "initialOn", "初期値"],
    ["targetValue", "targetOn", "目標値"],
  ] as const) {
    if (value[amount] !== null && value[day] === null) problem(day, `${label}の日を入力してください。`);
    if (value[amount] === null && value[day] !== null) problem(amount, `${label}を入力してください。`);
  }
  if (value.initialOn !== null && value.targetOn !== null && value.targetOn <= value.initialOn) {
    problem("targetOn", "目標値の日は、初期値の日より後の日にしてください。");
  }
}

const writer = {
  ...actFields,
  /** Slug of the lead ministry it is written for. */
  ministry: z.string().regex(/^[a-z0-9-]{1,40}$/, "府省庁を選んでください。"),
  behalfReason: behalfField,
};
const row = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const ofMeasure = {
  /** 施策番号 */
  number: z.string().regex(/^\d{2}-\d{2}$/),
  side: z.enum(["PROGRESS", "EFFECT"]),
};
const ofIndicator = { ...writer, indicator: row };

export const createIndicatorInput = z
  .object({
    ...writer,
    ...ofMeasure,
    ...definitionFields,
  })
  .check(checkDefinition);
export type CreateIndicator = z.output<typeof createIndicatorInput>;

/** The report of a KPI in words. */
export const submitKpiReportInput = z.object({
  ...writer,
  ...ofMeasure,
  state: z.enum(REPORT_STATES, "措置区分を選んでください。"),
  effectiveOn: dayField("基準日", false).transform((day) => day ?? ""),
  note: textInput({ label: "説明", maxLength: 10_000, multiline: true }),
  ...evidenceFields,
});
export type SubmitKpiReport = z.output<typeof submitKpiReportInput>;

export const withdrawKpiReportInput = z.object({ ...writer, report: row });
export type WithdrawKpiReport = z.output<typeof withdrawKpiReportInput>;

export const changeIndicatorInput = z.object({ ...ofIndicator, ...definitionFields }).check(checkDefinition);
export type ChangeIndicator = z.output<typeof changeIndicatorInput>;

export const recordIndicatorValueInput = z.object({
  ...ofIndicator,
  value: numberField("値", false).transform((value) => value ?? "0"),
  effectiveOn: dayField("値の日", false).transform((day) => day ?? ""),
  note: textInput({ label: "説明", maxLength: 10_000, multiline: true, optional: true }),
  ...evidenceFields,
});
export type RecordIndicatorValue = z.output<typeof recordIndicatorValueInput>;

export const withdrawIndicatorValueInput = z.object({ ...ofIndicator, valueId: row });
export type WithdrawIndicatorValue = z.output<typeof withdrawIndicatorValueInput>;

export const retireIndicatorInput = z.object(ofIndicator);
export type RetireIndicator = z.output<typeof retireIndicatorInput>;
