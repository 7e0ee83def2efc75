"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";

/**
 * Takes a submitted report, or a stated schedule, back.
 * @param report its id; or that of the statement
 * @param label for screen readers, where several of these stand on a page
 * @param behalf the person does so in another ministry's place, and says why
 */
export function WithdrawForm({
  action,
  report,
  statement,
  basedOn,
  requestId,
  behalf,
  label,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  report?: number;
  statement?: number;
  basedOn: number;
  requestId: string;
  behalf: boolean;
  label: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const [subject, id] = statement === undefined ? ["report", report] : ["statement", statement];
  const change = standingChange(state.current);
  return (
    <form action={formAction} noValidate className="flex flex-col items-start gap-2">
      <input type="hidden" name={subject} value={id} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="basedOn" value={change?.version ?? basedOn} />
      {behalf ? (
        <TextField
          label="代行の理由"
          name="behalfReason"
          id={`field-behalfReason-${subject}-${id}`}
          defaultValue={state.values?.behalfReason ?? ""}
          error={state.fields?.behalfReason}
          required
        />
      ) : null}
      <Button variant="outline" aria-label={label} aria-busy={pending} className="min-h-11">
        取り消す
      </Button>
      {change ? (
        <p role="alert">
          {change.by}が{change.at}
          に、この工程の報告や時期を変更しました。それでも取り消すときは、もう一度「取り消す」を押してください。
        </p>
      ) : (
        <ActionMessage state={state} />
      )}
    </form>
  );
}
