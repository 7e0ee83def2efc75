"use client";

import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select, type SelectGroup, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";

/**
 * What becomes of one 要確認 mark, with a reason.
 * @param name of the mark, as the form's heading says it
 * @param version of the mark that the page was made from
 */
export function SettleMarkForm({
  action,
  mark,
  name,
  version,
  requestId,
  choices,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  mark: number;
  name: string;
  version: number;
  requestId: string;
  choices: readonly (SelectOption | SelectGroup)[];
}) {
  const { state, pending, put, attributes } = useKeptForm(action, IDLE);
  const change = standingChange(state.current);
  const errors = state.fields ?? {};
  const typed = state.status === "error" ? state.values : undefined;
  return (
    <form {...attributes} aria-label={`${name}の扱い`} className="flex max-w-[40rem] flex-col gap-5">
      {change ? (
        <ConflictChoice change={change} onChoose={put} />
      ) : state.status === "error" && state.message ? (
        <ErrorSummary
          message={state.message}
          fields={Object.fromEntries(
            Object.entries(errors).map(([field, text]) => [`${field}-${mark}`, text]),
          )}
          attempt={state}
        />
      ) : (
        <ActionMessage state={state} />
      )}
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="basedOn" value={Math.max(version, change?.version ?? 0)} />
      {/* Decided: the next decision begins with empty fields. */}
      <div key={version} className="flex flex-col gap-5">
        <Select
          label="印の扱い"
          name="choice"
          id={`field-choice-${mark}`}
          empty="選んでください"
          options={choices}
          defaultValue={typed?.choice ?? ""}
          error={errors.choice}
          required
        />
        <TextArea
          label="理由"
          name="reason"
          id={`field-reason-${mark}`}
          hint="確かめた資料や考え方を書いてください。だれでも読めます。"
          maxLength={2000}
          defaultValue={typed?.reason ?? ""}
          error={errors.reason}
          required
        />
      </div>
      <div>
        <Button aria-busy={pending}>この扱いに決める</Button>
      </div>
    </form>
  );
}
