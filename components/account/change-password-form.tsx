"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/** @param version of the account that the page was made from: a change elsewhere is noticed */
export function ChangePasswordForm({
  action,
  email,
  version,
  hint,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  email: string;
  version: number;
  hint: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  return (
    <form action={formAction} noValidate className="flex max-w-[28rem] flex-col gap-6">
      <ActionMessage state={state} />
      {/* Password managers take the account from here. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <input type="hidden" name="version" value={version} />
      <TextField
        label="現在のパスワード"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        error={state.fields?.currentPassword}
        aria-required
      />
      <TextField
        label="新しいパスワード"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint={hint}
        error={state.fields?.newPassword}
        aria-required
      />
      <TextField
        label="新しいパスワード(確認)"
        name="newPasswordAgain"
        type="password"
        autoComplete="new-password"
        error={state.fields?.newPasswordAgain}
        aria-required
      />
      <div>
        <Button aria-busy={pending}>パスワードを変更する</Button>
      </div>
    </form>
  );
}
