"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/**
 * A button that is a whole form: sends hidden fields to an action and shows its answer. Works
 * without JavaScript.
 * @param label for screen readers, when the visible text is the same on several buttons
 */
export function ActionButton({
  action,
  fields = {},
  variant = "outline",
  size = "md",
  label,
  children,
}: {
  action: FormAction;
  fields?: Record<string, string>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  label?: string;
  children: ReactNode;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  return (
    <form action={formAction} className="inline-block">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} size={size} aria-label={label} aria-busy={pending}>
        {children}
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}

/** What an action answered, announced to screen readers. */
export function ActionMessage({ state }: { state: ActionState }) {
  if (!state.message) return null;
  return (
    <div className="my-3">
      <Notice tone={state.status === "done" ? "success" : "error"} announce>
        {state.message}
      </Notice>
    </div>
  );
}
