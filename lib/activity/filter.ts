import { z } from "zod";
import { isDate } from "@/lib/domain/as-of";
import { itemNumber } from "@/lib/domain/item-number";
import { taskFilterFields } from "@/lib/tasks/filter";
import { ACTIVITY_GROUPS, ACTIVITY_KINDS } from "./kinds";

const date = z.string().refine(isDate, "「2024-03-31」の形式の、実在する日付で指定してください");

/** Query-string fields of 履歴. */
export const activityFields = {
  /** Slug: whose people acted, or whose own answers it is about. */
  ministry: taskFilterFields.ministry,
  /** Id of the person who acted. */
  person: z.uuid("一覧から選んでください").optional(),
  /** A kind or a group of them. */
  kind: z
    .string()
    .refine(
      (text) => Object.hasOwn(ACTIVITY_KINDS, text) || Object.hasOwn(ACTIVITY_GROUPS, text),
      "一覧から選んでください",
    )
    .optional(),
  /** 工程番号 or 施策番号. */
  item: z
    .string()
    .transform((text, context) => {
      const number = itemNumber(text);
      if (number !== null) return number;
      context.addIssue({
        code: "custom",
        message: "工程番号(K02-03)または施策番号(03-16)で指定してください",
      });
      return z.NEVER;
    })
    .optional(),
  /** First and last day (JST). */
  from: date.optional(),
  to: date.optional(),
  /** Rows older than this one: pages stay what they are while new rows come. */
  before: z.coerce
    .number("数字で指定してください")
    .int("整数で指定してください")
    .min(1, "1以上の整数で指定してください")
    .max(2_147_483_647, "数字が大きすぎます")
    .optional(),
};

export const ACTIVITY_QUERY_FIELDS = ["asOf", ...Object.keys(activityFields)];

export type ActivityFilter = z.output<z.ZodObject<typeof activityFields>>;
