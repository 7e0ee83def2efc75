"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { DraftOffer } from "@/components/drafts/draft-offer";
import { DraftStatus } from "@/components/drafts/draft-status";
import { useDraft } from "@/components/drafts/use-draft";
import { FileChoice } from "@/components/evidence/file-choice";
import { ButtonLink } from "@/components/ui/button";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";
import { changedFields, type KeptDraft, reportDraftKey } from "@/lib/drafts/draft";
import type { OwnFile } from "@/lib/evidence/queries";
import { type ReportGround, reportPreview } from "@/lib/reports/preview";
import { fieldLabel, REPORT_FIELDS, type ReportTexts, shownText } from "@/lib/reports/report-texts";
import { addressOf } from "@/lib/request/address";
import type { ReviewMode } from "@/lib/reviews/policy";
import { HandInButtons, ReviewNote } from "./hand-in-buttons";
import { ReportInputs } from "./report-inputs";
import { ReportPreview } from "./report-preview";

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

export type ReportFormProps = {
  action: FormAction;
  code: string;
  /** Slug of the lead ministry. */
  ministry: string;
  behalf: boolean;
  /** What 部内確認 is to the person. */
  review: ReviewMode;
  /** What the form begins with. */
  initial: ReportTexts;
  /** Id of the report it was filled in from; "" for none. */
  baseReport: string;
  /** Version of the lead's part. */
  basedOn: number;
  requestId: string;
  ground: ReportGround;
  /** Where what is typed is kept; without it, nowhere. */
  drafts?: {
    /** Id of the signed-in person. */
    person: string;
    /** The person's 下書き on the server. */
    onServer: KeptDraft | null;
    discard: FormAction;
  };
  /** Files that can be ticked as 根拠資料; without them none can be handed in. */
  files?: readonly OwnFile[];
  /** Stands above the form until something is typed. */
  instead?: ReactNode;
  /** The action said that it is done. */
  onDone?: () => void;
  /** The action said what is wrong. */
  onRefused?: () => void;
};

/** 進捗の報告: told before it is sent what it will bring about; keeps all that was typed whatever the answer. */
export function ReportForm({
  code,
  ministry,
  behalf,
  review,
  initial,
  ground,
  drafts,
  files,
  instead,
  onDone,
  onRefused,
  ...props
}: ReportFormProps) {
  const [state, formAction, pending] = useActionState(props.action, IDLE);
  const [texts, setTexts] = useState<ReportTexts>({ ...initial, ...state.values });
  /** What the texts were made from: a draft keeps it along with them. */
  const [origin, setOrigin] = useState({ basedOn: props.basedOn, baseReport: props.baseReport });
  const [scripted, setScripted] = useState(false);
  /** Something was typed early, and no draft has it yet. */
  const [early, setEarly] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once
  useEffect(() => {
    setScripted(true);
    // What was typed before the scripts were at work, or put back by the browser.
    const typed = typedIn(form.current);
    setTexts((last) => ({ ...last, ...typed }));
    setEarly(changedFields(typed, texts).length > 0);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer
  useEffect(() => {
    if (state.status === "done") onDone?.();
    if (state.status === "error") onRefused?.();
  }, [state]);

  const change = standingChange(state.current);
  const basedOn = change?.version ?? origin.basedOn;
  const key = reportDraftKey(code, ministry);
  const draft = useDraft(drafts?.person ?? null, key, initial, drafts?.onServer ?? null);
  const set = (field: string, text: string) => {
    const next = { ...texts, [field]: text };
    setTexts(next);
    draft.keep({ ...next, baseReport: origin.baseReport }, basedOn);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known whether a draft waits
  useEffect(() => {
    if (!early) return;
    setEarly(false);
    if (!draft.offered) draft.keep({ ...texts, baseReport: origin.baseReport }, basedOn);
  }, [early]);

  const preview = reportPreview(texts, ground);
  const missing = [
    ...(texts.reason.trim() === "" ? ["遅延の理由"] : []),
    ...(texts.forecast === "" ? ["見込"] : []),
  ];

  /** Not by the form's own action: React would empty the fields after every answer. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      await draft.rest();
      startTransition(() => formAction(data));
    });
  }

  function goOn({ fields, basedOn }: KeptDraft) {
    setTexts({ ...initial, ...textsIn(fields, initial) });
    setOrigin({ basedOn, baseReport: fields.baseReport ?? "" });
    draft.take();
  }

  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      {drafts && draft.offered ? (
        <DraftOffer
          draft={draft.offered}
          form={key}
          differences={differences(draft.offered.fields, initial)}
          continueHref={addressOf(`/tasks/${code}/report`, { ministry, draft: "continue" })}
          discard={drafts.discard}
          onContinue={() => draft.offered && goOn(draft.offered)}
          onDropped={draft.drop}
        />
      ) : null}
      {draft.kept || draft.offered || state.status === "error" ? null : instead}
      <form
        ref={form}
        action={formAction}
        onSubmit={send}
        noValidate
        // What is typed now would take the place of the draft that waits to be decided about.
        inert={scripted && draft.offered !== null}
        className="flex flex-col gap-6 inert:opacity-50"
      >
        {change ? (
          <ConflictChoice change={change} onChoose={set} />
        ) : state.status === "error" && state.message ? (
          <ErrorSummary message={state.message} fields={state.fields ?? {}} attempt={state} />
        ) : null}
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="ministry" value={ministry} />
        <input type="hidden" name="requestId" value={props.requestId} />
        <input type="hidden" name="basedOn" value={basedOn} />
        <input type="hidden" name="baseReport" value={origin.baseReport} />
        <ReportInputs
          texts={texts}
          errors={state.fields ?? {}}
          scripted={scripted}
          delayed={preview?.delayed ?? false}
          behalf={behalf}
          today={ground.today}
          set={set}
        >
          {files ? (
            <FileChoice
              offered={files}
              chosen={texts.files}
              error={state.fields?.files}
              onChange={(ids) => set("files", ids)}
              scripted={scripted}
            />
          ) : null}
        </ReportInputs>
        {scripted ? <ReportPreview preview={preview} missing={preview?.delayed ? missing : []} /> : null}
        <DraftStatus kept={draft.kept} />
        <ReviewNote review={review} />
        <div className="flex flex-wrap gap-4">
          <HandInButtons review={review} pending={pending} />
          <ButtonLink href={`/tasks/${code}`} size="lg" variant="text">
            提出せずに工程へ戻る
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** What stands in the form's fields of one text. */
function typedIn(form: HTMLFormElement | null): Partial<ReportTexts> {
  if (!form) return {};
  const data = new FormData(form);
  const fields = REPORT_FIELDS.filter((name) => name !== "files" && data.has(name));
  const texts = Object.fromEntries(fields.map((name) => [name, String(data.get(name))]));
  return form.elements.namedItem("files") ? { ...texts, files: data.getAll("files").join(",") } : texts;
}

/** The texts that a draft has for the form's own fields. */
function textsIn(fields: Readonly<Record<string, string>>, initial: ReportTexts): Partial<ReportTexts> {
  return Object.fromEntries(
    Object.keys(initial).flatMap((name) => {
      const text = fields[name];
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function differences(fields: Readonly<Record<string, string>>, initial: ReportTexts) {
  const begin: Record<string, string> = initial;
  return changedFields(fields, initial).map((name) => ({
    name,
    label: fieldLabel(name),
    draft: shownText(name, fields[name] ?? ""),
    initial: shownText(name, begin[name] ?? ""),
  }));
}
