import { type ActionState, IDLE } from "./action-state";

/** Words of the sign-in page that stand in more than one place. */

export const WRONG_CREDENTIALS = "メールアドレスまたはパスワードが違います";

export const TOO_MANY_ATTEMPTS = "試行回数が上限に達しました。15分ほど待ってから、もう一度お試しください。";

/** After the OIDC provider said who it is; the same words whether or not there is such an account. */
const NOT_ADMITTED = "このアカウントではログインできません。担当者にお問い合わせください。";

export const PROVIDER_AWAY =
  "ログインの手続きを始められませんでした。しばらくしてから、もう一度お試しください。";

/** Code in `?error=` of the sign-in page for too many attempts. */
export const LIMITED = "TooManyAttempts";

/** What the sign-in page says about the `?error=` that next-auth left in its address. */
export function stateOfLoginError(code: unknown): ActionState {
  if (code === undefined || code === "") return IDLE;
  if (code === "CredentialsSignin") return { status: "error", message: WRONG_CREDENTIALS };
  if (code === LIMITED) return { status: "error", message: TOO_MANY_ATTEMPTS };
  if (code === "AccessDenied") return { status: "error", message: NOT_ADMITTED };
  return { status: "error", message: "ログインできませんでした。もう一度お試しください。" };
}
