import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { ARTICLE_COLUMNS } from "@/lib/domain/articles";
import { textInput } from "@/lib/domain/text-input";

/** What can be decided about a 要確認 mark: key of a column, 無効, or 要確認 again. */
const MARK_CHOICES = [...ARTICLE_COLUMNS.map(({ key }) => key), "VOID", "REOPENED"] as const;

export const settleMarkInput = z.object({
  ...actFields,
  mark: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  choice: z.enum(MARK_CHOICES, "印の扱いを選んでください。"),
  reason: textInput({ label: "理由", maxLength: 2_000, multiline: true }),
});
export type SettleMark = z.output<typeof settleMarkInput>;
