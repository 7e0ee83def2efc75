"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";
import { fiscalYearOf, parseQuarterCode, type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { QuarterStripChoice } from "./quarter-strip-choice";

/** 年度 shown: from the roadmap's first one to this many after the current one. */
const FIRST_YEAR = 2022;
const AFTER = 6;

/**
 * States the schedule of a task that has none in print.
 * @param initial quarters stated last, to begin with
 */
export function ScheduleForm({
  action,
  code,
  ministry,
  behalf,
  basedOn,
  requestId,
  initial,
  now,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  code: string;
  ministry: string;
  behalf: boolean;
  basedOn: number;
  requestId: string;
  initial: readonly Quarter[];
  now: Quarter;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const [chosen, setChosen] = useState<ReadonlySet<Quarter>>(
    () => new Set(state.values?.quarters ? quartersIn(state.values.quarters) : initial),
  );
  const [scripted, setScripted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setScripted(true);
    // What was chosen before the scripts were at work, or put back by the browser.
    if (form.current) setChosen(new Set(quartersIn(new FormData(form.current).getAll("quarters").join(","))));
  }, []);
  const change = standingChange(state.current);
  const quarters = [...chosen].sort((a, b) => a - b);
  const years = [...initial, ...quarters].map(fiscalYearOf);
  const first = Math.min(FIRST_YEAR, ...years);
  const last = Math.max(fiscalYearOf(now) + AFTER, ...years);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => formAction(data));
  }

  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={send}
      noValidate
      className="flex max-w-[48rem] flex-col gap-6"
    >
      {change ? (
        <ConflictChoice change={change} onChoose={() => undefined} />
      ) : state.status === "error" && state.message ? (
        <ErrorSummary message={state.message} fields={state.fields ?? {}} attempt={state} />
      ) : null}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="ministry" value={ministry} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="basedOn" value={change?.version ?? basedOn} />
      <QuarterStripChoice
        years={Array.from({ length: last - first + 1 }, (_, index) => first + index)}
        chosen={chosen}
        onChange={setChosen}
        scripted={scripted}
        error={state.fields?.quarters}
      />
      {scripted ? (
        <p role="status">
          {quarters.length > 0 ? `選んだ時期: ${quarterRunsLabel(quarters)}` : "四半期を選んでください。"}
        </p>
      ) : null}
      {behalf ? (
        <TextArea
          label="代行の理由"
          name="behalfReason"
          id="field-scheduleBehalfReason"
          hint="府省庁に代わって時期を示す理由です(2,000文字以内)。"
          rows={2}
          required
          defaultValue={state.values?.behalfReason ?? ""}
          error={state.fields?.behalfReason}
        />
      ) : null}
      <div>
        <Button aria-busy={pending}>この時期を示す</Button>
      </div>
    </form>
  );
}

function quartersIn(codes: string): Quarter[] {
  return codes.split(",").flatMap((code) => parseQuarterCode(code) ?? []);
}
