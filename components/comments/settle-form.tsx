"use client";

import { useActionState } from "react";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { ActFailure } from "./act-failure";

/**
 * The form behind the buttons of all conversations, which name it by its id.
 * @param againHref where to see what stands now, when somebody was quicker
 */
export function SettleForm({
  id,
  action,
  requestId,
  againHref,
}: {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  requestId: string;
  againHref: string;
}) {
  const [state, formAction] = useActionState(action, IDLE);
  return (
    <form id={id} action={formAction}>
      <input type="hidden" name="requestId" value={requestId} />
      <ActFailure state={state} againHref={againHref} />
    </form>
  );
}
