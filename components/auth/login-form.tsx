"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ActionState } from "@/lib/auth/action-state";

/**
 * The sign-in form. The password is never sent back; the address is.
 * @param initial what the page starts with, e.g. an error that next-auth reported in the address
 */
export function LoginForm({
  action,
  callbackUrl,
  initial,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  callbackUrl: string;
  initial: ActionState;
}) {
  const [state, formAction, pending] = useActionState(action, initial);
  return (
    // The server checks and words what is missing; the browser's own bubbles are not read out everywhere.
    <form action={formAction} noValidate className="flex max-w-[28rem] flex-col gap-6">
      {state.status === "error" ? <ActionMessage state={state} /> : null}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label="メールアドレス"
        name="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.values?.email ?? ""}
        error={state.fields?.email}
        aria-required
      />
      <TextField
        label="パスワード"
        name="password"
        type="password"
        autoComplete="current-password"
        error={state.fields?.password}
        aria-required
      />
      <div>
        <Button size="lg" aria-busy={pending}>
          ログイン
        </Button>
      </div>
    </form>
  );
}
