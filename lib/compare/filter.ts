import { z } from "zod";
import { isDate } from "@/lib/domain/as-of";
import { CHANGES } from "@/lib/domain/compare-progress";
import { PROGRESS } from "@/lib/domain/progress";
import { pageFields, taskFilterFields } from "@/lib/tasks/filter";

const progressField = z.enum(PROGRESS, { error: `${PROGRESS.join("・")} のいずれかで指定してください` });

/** Query-string fields of a comparison; its later day is 基準日. */
export const compareFields = {
  /** The earlier day. */
  from: z
    .string()
    .refine(
      (text) => isDate(text) && text >= "2000-01-01",
      "2000年1月1日以降の、実在する日付で指定してください",
    )
    .optional(),
  ministry: taskFilterFields.ministry,
  /** What is counted: tasks, or each lead's part. With a ministry: its own parts as lead. */
  by: z.enum(["task", "lead"], { error: "task・lead のいずれかで指定してください" }).default("task"),
  /** The list below the numbers: one change, or one cell of the table. */
  change: z.enum(CHANGES, { error: `${CHANGES.join("・")} のいずれかで指定してください` }).optional(),
  was: progressField.optional(),
  became: progressField.optional(),
  page: pageFields.page,
};

export const COMPARE_QUERY_FIELDS = ["asOf", ...Object.keys(compareFields)];

export type CompareQuery = z.output<z.ZodObject<typeof compareFields>>;
