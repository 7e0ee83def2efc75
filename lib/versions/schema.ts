import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";

const id = z
  .string()
  .regex(/^\d{1,9}$/, "フォームの情報が欠けています。ページを読み込み直してください。")
  .transform(Number);
const KEY = /^(?:K\d{2,3}-\d{2,3}|\d{2}-\d{2})$/;

/** Corrects where a row of a draft comes from; based on that row's own version. */
export const correctSuccessionInput = z.object({
  ...actFields,
  plan: id,
  key: z.string().regex(KEY, "この行は見つかりません。"),
  /** Empty: new. */
  from: z
    .union([z.literal(""), z.string().regex(KEY)], "前の版の行を選んでください。")
    .transform((key) => (key === "" ? null : key)),
  /** Takes over what hangs on the row before. */
  carries: z
    .literal("yes")
    .optional()
    .transform((answer) => answer === "yes"),
});
export type CorrectSuccession = z.output<typeof correctSuccessionInput>;

/** Matches a draft anew; based on the count of its corrections. */
export const rematchVersionInput = z.object({ ...actFields, plan: id });
export type RematchVersion = z.output<typeof rematchVersionInput>;

/** Puts a draft in force; based on the count of its corrections. */
export const approveVersionInput = z.object({ ...actFields, plan: id });
export type ApproveVersion = z.output<typeof approveVersionInput>;

/** Says that a draft is not wanted; based on the count of its corrections. */
export const discardVersionInput = z.object({
  ...actFields,
  plan: id,
  confirmed: z.literal("yes", "内容を確認し、チェックを入れてください。"),
});
export type DiscardVersion = z.output<typeof discardVersionInput>;
