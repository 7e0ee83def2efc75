import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { textInput } from "@/lib/domain/text-input";
import { partFields } from "@/lib/reports/schema";

/** What waits of a lead's part, as it was seen: by the part's version. */
export const takeBackReviewInput = z.object({ ...partFields, ...actFields });
export type TakeBackReview = z.output<typeof takeBackReviewInput>;

export const returnReviewInput = z.object({
  ...partFields,
  ...actFields,
  /** For the author to read. */
  reason: textInput({ label: "差戻しの理由", maxLength: 2_000, multiline: true }),
});
export type ReturnReview = z.output<typeof returnReviewInput>;

const chosen = z
  .string()
  .regex(/^K\d{2,3}-\d{2,3}:\d{1,9}$/)
  .transform((text) => {
    const [code = "", version] = text.split(":");
    return { code, basedOn: Number(version) };
  });

/** Parts that can be passed in one go. */
const MOST = 200;
const CHOOSE = "提出する報告を選んでください。";

/** 「K02-03:4」: 工程番号 and the part's version, as a button or checkboxes send them: one, or several. */
export const passReviewsInput = z.object({
  requestId: actFields.requestId,
  ministry: partFields.ministry,
  part: z.union(
    [
      chosen.transform((part) => [part]),
      z
        .array(chosen)
        .min(1, CHOOSE)
        .max(MOST)
        .refine((parts) => new Set(parts.map(({ code }) => code)).size === parts.length),
    ],
    CHOOSE,
  ),
});
export type PassReviews = z.output<typeof passReviewsInput>;

export const requireReviewInput = z.object({
  ...actFields,
  ministry: partFields.ministry,
  required: z.enum(["0", "1"]).transform((text) => text === "1"),
});
export type RequireReview = z.output<typeof requireReviewInput>;
