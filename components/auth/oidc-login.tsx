import { ActionButton } from "@/components/auth/action-button";
import type { ActionState } from "@/lib/auth/action-state";

/**
 * The button to the organisation's own sign-in, over the form for passwords.
 * @param label as the operator set it (OIDC_NAME)
 */
export function OidcLogin({
  action,
  label,
  callbackUrl,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  label: string;
  callbackUrl: string;
}) {
  return (
    <div className="mb-8 max-w-[28rem] border-b border-solid-gray-300 pb-8">
      <ActionButton action={action} fields={{ callbackUrl }} size="lg">
        {label}
      </ActionButton>
      <p className="mt-6 text-solid-gray-700">または、メールアドレスとパスワードでログインします。</p>
    </div>
  );
}
