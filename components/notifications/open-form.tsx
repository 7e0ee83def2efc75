"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/** The form behind the buttons of all rows, which name it by its id. */
export function OpenForm({
  id,
  action,
}: {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}) {
  const [state, formAction] = useActionState(action, IDLE);
  return (
    <form id={id} action={formAction}>
      <ActionMessage state={state} />
    </form>
  );
}
