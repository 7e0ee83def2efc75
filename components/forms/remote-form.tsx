"use client";

import { useActionState, useState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

type RemoteFormProps = {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  requestId?: string;
};

type Told = {
  onSend?: () => void;
  /** Its answer is not news any more. */
  silent?: boolean;
};

/**
 * The form behind buttons and fields of a prepared part of the page, which name it by its id: such a part can hold no
 * form of a server action.
 * @param requestId of acts that are done once
 */
export function RemoteForm({ id, action, requestId, onSend, silent = false }: RemoteFormProps & Told) {
  const [state, formAction] = useActionState(action, IDLE);
  return (
    <form id={id} action={formAction} onSubmit={onSend}>
      {requestId === undefined ? null : <input type="hidden" name="requestId" value={requestId} />}
      {silent ? null : <ActionMessage state={state} />}
    </form>
  );
}

/** Several of them about the same things: only the act that was sent last says what came of it. */
export function RemoteForms({ forms }: { forms: readonly RemoteFormProps[] }) {
  // Without scripts there is one answer at most.
  const [last, setLast] = useState<string | null>(null);
  return forms.map((form) => (
    <RemoteForm
      key={form.id}
      {...form}
      onSend={() => setLast(form.id)}
      silent={last !== null && last !== form.id}
    />
  ));
}
