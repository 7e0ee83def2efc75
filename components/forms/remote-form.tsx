"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/**
 * The form behind buttons and fields of a prepared part of the page, which name it by its id: such a part can hold no
 * form of a server action.
 * @param requestId of acts that are done once
 */
export function RemoteForm({
  id,
  action,
  requestId,
}: {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  requestId?: string;
}) {
  const [state, formAction] = useActionState(action, IDLE);
  return (
    <form id={id} action={formAction}>
      {requestId === undefined ? null : <input type="hidden" name="requestId" value={requestId} />}
      <ActionMessage state={state} />
    </form>
  );
}
