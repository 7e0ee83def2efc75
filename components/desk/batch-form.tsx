"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { HandInButtons, ReviewNote } from "@/components/reports/hand-in-buttons";
import { ReportInputs } from "@/components/reports/report-inputs";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import type { DeskRow } from "@/lib/desk/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { PASTED_COLUMNS, type PastedColumn, readPasted } from "@/lib/reports/pasted";
import { REPORT_FIELDS, reportTexts } from "@/lib/reports/report-texts";
import type { ReviewMode } from "@/lib/reviews/policy";
import { BatchPreview } from "./batch-preview";

const COLUMNS = Object.entries(PASTED_COLUMNS).map(([value, label]) => ({ value, label }));

function isColumn(name: string): name is PastedColumn {
  return Object.hasOwn(PASTED_COLUMNS, name);
}

/** Reports of many parts: fields that hold for all, or a pasted range; what comes of each is shown before. */
export function BatchForm({
  action,
  rows,
  ministry,
  review,
  requestId,
  today,
  back,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  rows: readonly DeskRow[];
  ministry: string;
  /** What 部内確認 is to the person. */
  review: ReviewMode;
  requestId: string;
  today: DateString;
  back: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const [texts, setTexts] = useState({ ...reportTexts(null, today), ...state.values });
  const [pasted, setPasted] = useState(state.values?.pasted ?? "");
  const [column, setColumn] = useState<PastedColumn>("state");
  const [scripted, setScripted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setScripted(true);
    // What was typed before the scripts were at work, or put back by the browser.
    const typed = new FormData(form.current ?? undefined);
    const text = (name: string) => String(typed.get(name) ?? "");
    setTexts((last) => ({
      ...last,
      ...Object.fromEntries(
        REPORT_FIELDS.filter((name) => typed.has(name)).map((name) => [name, text(name)]),
      ),
    }));
    setPasted(text("pasted"));
    const chosen = text("column");
    if (isColumn(chosen)) setColumn(chosen);
  }, []);
  const read = readPasted(
    pasted,
    rows.map(({ code }) => code),
    column,
  );

  /** Not by the form's own action: React would empty the fields after every answer. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => formAction(data));
  }

  return (
    <form ref={form} action={formAction} onSubmit={send} noValidate className="flex flex-col gap-6">
      {state.status === "error" && state.message ? (
        <ErrorSummary message={state.message} fields={state.fields ?? {}} attempt={state} />
      ) : null}
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="ministry" value={ministry} />
      <input
        type="hidden"
        name="parts"
        value={rows.map(({ code, version }) => `${code}:${version}`).join(" ")}
      />
      <div className="flex max-w-[48rem] flex-col gap-6">
        <ReportInputs
          texts={texts}
          errors={state.fields ?? {}}
          scripted={scripted}
          delayed={false}
          behalf={false}
          today={today}
          set={(field, text) => setTexts((last) => ({ ...last, [field]: text }))}
        />
        <fieldset className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4">
          <legend className="px-1 text-std-16B-170">
            表計算ソフトから貼り付ける(使わないときは空のまま)
          </legend>
          <TextArea
            label="貼り付ける内容"
            name="pasted"
            rows={5}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            error={
              state.fields?.pasted ??
              (scripted && read.problems.length > 0 ? read.problems.join(" ") : undefined)
            }
            hint="1列だけのときは、下の工程の順に並べます。複数の列のときは、1行目に見出し(工程番号、措置区分、完了日、見込、説明、遅延の理由)を付けます。貼り付けた欄は、上の欄より優先します。"
          />
          <Select
            label="1列だけのときの内容"
            name="column"
            options={COLUMNS}
            value={column}
            onChange={(event) => isColumn(event.target.value) && setColumn(event.target.value)}
            className="w-full sm:w-60"
          />
        </fieldset>
      </div>
      <BatchPreview rows={rows} common={texts} pasted={read.rows} today={today} scripted={scripted} />
      <ReviewNote review={review} />
      <div className="flex flex-wrap gap-4">
        <HandInButtons review={review} pending={pending} count={rows.length} />
        <ButtonLink href={back} size="lg" variant="text">
          提出せずに戻る
        </ButtonLink>
      </div>
    </form>
  );
}
