import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { textInput } from "@/lib/domain/text-input";

export const saveContactInput = z.object({
  ...actFields,
  /** 工程番号 or 施策番号 */
  number: z.string().regex(/^(?:K\d{2,3}-\d{2,3}|\d{2}-\d{2})$/, "番号の形式が正しくありません。"),
  /** Slug of the lead ministry. */
  ministry: z.string().regex(/^[a-z0-9-]{1,40}$/, "府省庁の指定が正しくありません。"),
  section: textInput({ label: "担当課", maxLength: 100 }),
  person: textInput({ label: "担当者", maxLength: 100, optional: true }),
  reach: textInput({ label: "連絡先", maxLength: 200, optional: true }),
});
export type SaveContact = z.output<typeof saveContactInput>;
