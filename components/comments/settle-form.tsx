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
  ministry,
  againHref,
}: {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  requestId: string;
  /** Whose part of the page is shown, where the address says so: it is kept. */
  ministry?: string | undefined;
  againHref: string;
}) {
  const [state, formAction] = useActionState(action, IDLE);
  return (
    <form id={id} action={formAction}>
      <input type="hidden" name="requestId" value={requestId} />
      {ministry ? <input type="hidden" name="ministry" value={ministry} /> : null}
      <ActFailure state={state} againHref={againHref} />
    </form>
  );
}
