import { z } from "zod";
import { parseQuarterCode, type Quarter } from "@/lib/domain/fiscal-quarter";
import { PROGRESS, type Progress } from "@/lib/domain/progress";

/** What narrows a list of tasks; the same words in addresses, the API and files. */
export type TaskFilter = {
  /** Slug of a ministry. */
  ministry?: string | undefined;
  /** The part that ministry has; `lead` unless asked otherwise. */
  role: "lead" | "partner" | "any";
  /** 部局 as printed, e.g. NISC. */
  unit?: string | undefined;
  /** With a ministry: that ministry's own 区分 as lead, else the task's. */
  progress?: Progress | undefined;
  /** Quarters late, of the same part as `progress`. */
  delay?: number | undefined;
  /** At least so many quarters late, of the same part as `progress`. */
  delayFrom?: number | undefined;
  /** Key of a 分野, e.g. `3-2.5`. */
  chapter?: string | undefined;
  /** Words that all must occur. */
  q?: string | undefined;
  /** Planned for this quarter; not in a gap of its schedule. */
  underway?: Quarter | undefined;
  /** Planned to start in this quarter. */
  starts?: Quarter | undefined;
  /** Planned to end in this quarter. */
  ends?: Quarter | undefined;
};

/** A quarter as addresses write it. */
export const quarterField = z.string().transform((text, context) => {
  const value = parseQuarterCode(text);
  if (value === undefined) {
    context.addIssue({ code: "custom", message: "「2024Q1」の形式(年度と四半期)で指定してください" });
    return z.NEVER;
  }
  return value;
});

const quartersLate = z.coerce
  .number({ error: "四半期の数(1以上の整数)で指定してください" })
  .int("四半期の数(1以上の整数)で指定してください")
  .min(1, "四半期の数(1以上の整数)で指定してください")
  .max(400, "四半期の数(400以下の整数)で指定してください");

/** Query-string fields of a task list (texts, as they arrive). */
export const taskFilterFields = {
  ministry: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, "府省庁の短い名前(例: digital)で指定してください")
    .optional(),
  role: z
    .enum(["lead", "partner", "any"], { error: "lead・partner・any のいずれかで指定してください" })
    .default("lead"),
  unit: z.string().max(100, "100文字以内で指定してください").optional(),
  progress: z.enum(PROGRESS, { error: `${PROGRESS.join("・")} のいずれかで指定してください` }).optional(),
  delay: quartersLate.optional(),
  delayFrom: quartersLate.optional(),
  chapter: z
    .string()
    .regex(/^\d{1,2}-\d{1,2}\.\d{1,2}$/, "分野の番号(例: 3-2.5)で指定してください")
    .optional(),
  q: z.string().max(200, "200文字以内で指定してください").optional(),
  underway: quarterField.optional(),
  starts: quarterField.optional(),
  ends: quarterField.optional(),
};

/** Paging of a list. */
export const pageFields = {
  page: z.coerce
    .number({ error: "1以上の整数で指定してください" })
    .int("1以上の整数で指定してください")
    .min(1, "1以上の整数で指定してください")
    .max(100_000, "100000以下の整数で指定してください")
    .default(1),
  pageSize: z.coerce
    .number({ error: "1〜1000 の整数で指定してください" })
    .int("1〜1000 の整数で指定してください")
    .min(1, "1〜1000 の整数で指定してください")
    .max(1000, "1〜1000 の整数で指定してください")
    .default(50),
};
