import { z } from "zod";
import { newPasswordInput } from "@/lib/auth/schema";

/** A number that a form carries in a hidden field. */
const carriedNumber = z.coerce.number("形式が正しくありません。").int().min(0).max(2_147_483_647);

export const changePasswordInput = z
  .object({
    currentPassword: z
      .string()
      .min(1, "現在のパスワードを入力してください。")
      .max(1_000, "パスワードが長すぎます。"),
    newPassword: newPasswordInput,
    newPasswordAgain: z.string(),
    /** The account's version that the form was made from. */
    version: carriedNumber,
  })
  .check((context) => {
    const { newPassword, newPasswordAgain } = context.value;
    if (newPassword === newPasswordAgain) return;
    const message = "新しいパスワードと一致していません。";
    context.issues.push({ code: "custom", input: newPasswordAgain, path: ["newPasswordAgain"], message });
  });

export const chooseActingInput = z.object({ membershipId: carriedNumber });

export const revokeSessionInput = z.object({
  sessionId: z.string().regex(/^[\w-]{1,100}$/, "形式が正しくありません。"),
});

export const chooseMailInput = z.object({
  /** What the person wants from now on. */
  mailed: z.enum(["yes", "no"]),
});

export const removeSamplesInput = z.object({
  /** How many samples the person was shown when asked. */
  basedOn: carriedNumber,
  confirmed: z.literal("yes", "内容を確認し、チェックを入れてください。"),
});

export type ChangePassword = z.output<typeof changePasswordInput>;
