"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import type { ActionState } from "@/lib/auth/action-state";

/**
 * The button to the organisation's own sign-in, over the form for passwords. Works without JavaScript.
 * @param label as the operator set it (OIDC_NAME)
 * @param initial what came of it, when the person was sent back here
 */
export function OidcLogin({
  action,
  label,
  callbackUrl,
  initial,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  label: string;
  callbackUrl: string;
  initial: ActionState;
}) {
  const [state, formAction, pending] = useActionState(action, initial);
  return (
    <div className="mb-8 max-w-[28rem]">
      <form action={formAction} className="border-b border-solid-gray-300 pb-8">
        <ActionMessage state={state} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Button variant="outline" size="lg" aria-busy={pending}>
          {label}
        </Button>
      </form>
      <p className="mt-6">または、メールアドレスとパスワードでログインします。</p>
    </div>
  );
}
