import { z } from "zod";
import { textInput } from "@/lib/domain/text-input";
import { passwordProblem } from "./password";

/** The form in which an address is stored and looked up. */
export function normalisedEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** An e-mail address, normalised: NFKC, trimmed, lower case. */
export const emailInput = textInput({ label: "メールアドレス", maxLength: 254 })
  .transform(normalisedEmail)
  .pipe(z.email("メールアドレスの形式で入力してください(例: name@example.go.jp)。").max(254));

/** What the sign-in form sends. A password is only checked for being there: its rules tell nothing here. */
export const signInInput = z.object({
  email: emailInput,
  password: z
    .string("パスワードを入力してください。")
    .min(1, "パスワードを入力してください。")
    .max(1_000, "パスワードが長すぎます。"),
});

/** A password that someone chooses. */
export const newPasswordInput = z.string("パスワードを入力してください。").check((context) => {
  const message = passwordProblem(context.value);
  if (message) context.issues.push({ code: "custom", input: context.value, message });
});
