"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";
import { type ReportGround, reportPreview } from "@/lib/reports/preview";
import type { ReportField, ReportTexts } from "@/lib/reports/report-texts";
import { ReportInputs } from "./report-inputs";
import { ReportPreview } from "./report-preview";

export type ReportFormProps = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  code: string;
  /** Slug of the lead ministry. */
  ministry: string;
  behalf: boolean;
  /** What the form begins with. */
  initial: ReportTexts;
  /** Id of the report it was filled in from; "" for none. */
  baseReport: string;
  basedOn: number;
  requestId: string;
  ground: ReportGround;
};

/** 進捗の報告: told before it is sent what it will bring about; keeps all that was typed whatever the answer. */
export function ReportForm({ action, code, ministry, behalf, initial, ground, ...form }: ReportFormProps) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const [texts, setTexts] = useState<ReportTexts>({ ...initial, ...state.values });
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const set = (field: string, text: string) => setTexts((last) => ({ ...last, [field]: text }));

  const preview = reportPreview(texts, ground);
  const delayed = preview?.delayed ?? false;
  const change = standingChange(state.current);
  const missing = [
    ...(texts.reason.trim() === "" ? ["遅延の理由"] : []),
    ...(texts.forecast === "" ? ["見込"] : []),
  ];

  /** Not by the form's own action: React would empty the fields after every answer. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => formAction(data));
  }

  return (
    <form action={formAction} onSubmit={send} noValidate className="flex max-w-[48rem] flex-col gap-6">
      {change ? (
        <ConflictChoice change={change} onChoose={set} />
      ) : state.status === "error" && state.message ? (
        <ErrorSummary message={state.message} fields={state.fields ?? {}} attempt={state} />
      ) : null}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="ministry" value={ministry} />
      <input type="hidden" name="requestId" value={form.requestId} />
      <input type="hidden" name="basedOn" value={change?.version ?? form.basedOn} />
      <input type="hidden" name="baseReport" value={form.baseReport} />
      <ReportInputs
        texts={texts}
        errors={state.fields ?? {}}
        scripted={scripted}
        delayed={delayed}
        behalf={behalf}
        today={ground.today}
        set={(field: ReportField, text) => set(field, text)}
      />
      {scripted ? <ReportPreview preview={preview} missing={delayed ? missing : []} /> : null}
      <div className="flex flex-wrap gap-4">
        <Button size="lg" aria-busy={pending}>
          提出する
        </Button>
        <ButtonLink href={`/tasks/${code}`} size="lg" variant="text">
          提出せずに工程へ戻る
        </ButtonLink>
      </div>
    </form>
  );
}
