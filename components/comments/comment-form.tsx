"use client";

import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";
import { WRITING_FIELD } from "@/lib/comments/subject";
import { MentionChoices } from "./mention-choices";
import { useKeptText } from "./use-kept-text";

const HINT =
  "工程番号と施策番号はリンクになります。「@総務省」のように書くと、その府省庁の担当者ととりまとめに通知します。";

/**
 * The form in which a conversation is begun or answered, or a comment changed.
 * @param fields hidden ones: what it is about
 * @param name of what is kept in the browser: the reader and what it is about
 * @param text to begin from; `basedOn` its version
 * @param cancelHref null: nothing to go back to
 */
export function CommentForm({
  action,
  fields,
  name,
  label,
  submit,
  text,
  basedOn,
  maxLength,
  cancelHref,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Readonly<Record<string, string>>;
  name: string;
  label: string;
  submit: string;
  text: string;
  basedOn: number;
  maxLength: number;
  cancelHref: string | null;
}) {
  const { state: answer, pending, put, attributes } = useKeptForm(action, IDLE);
  const [tooLong, setTooLong] = useState<ActionState | null>(null);
  const state = tooLong ?? answer;
  const area = useRef<HTMLTextAreaElement>(null);
  const { restored, discard } = useKeptText(area, name, basedOn);
  const change = standingChange(state.current);
  useEffect(() => {
    if (cancelHref !== null) area.current?.focus();
  }, [cancelHref]);
  /** What is far too long would not even reach the server. */
  function send(event: FormEvent<HTMLFormElement>) {
    const fits = lengthOf(area.current?.value ?? "") <= maxLength;
    setTooLong(fits ? null : refused(maxLength));
    if (fits) attributes.onSubmit(event);
    else event.preventDefault();
  }
  return (
    <form {...attributes} onSubmit={send} className="flex flex-col gap-3" aria-label={label}>
      {change ? (
        <ConflictChoice change={change} onChoose={put} />
      ) : state.status === "error" ? (
        <ErrorSummary message={state.message ?? ""} fields={state.fields ?? {}} attempt={state} />
      ) : null}
      {restored ? (
        <Notice title="送信していない文章を、この欄に戻しました">
          <Button type="button" variant="outline" size="sm" onClick={discard}>
            破棄する
          </Button>
        </Notice>
      ) : null}
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {basedOn > 0 ? <input type="hidden" name="basedOn" value={change?.version ?? basedOn} /> : null}
      <TextArea
        ref={area}
        label={label}
        name="text"
        id={WRITING_FIELD}
        rows={4}
        defaultValue={state.values?.text ?? text}
        error={state.fields?.text}
        hint={`書いたとおりに表示します(${maxLength.toLocaleString("ja-JP")}文字まで)。${HINT}`}
        aria-required
        dir="auto"
        className="field-sizing-content max-h-[60vh] min-h-32 w-full scroll-mt-32"
      />
      <MentionChoices area={area} id="mention-choices" />
      <Length area={area} maxLength={maxLength} />
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-busy={pending}>{submit}</Button>
        {cancelHref === null ? null : (
          <ButtonLink href={cancelHref} variant="text">
            やめる
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

function refused(maxLength: number): ActionState {
  const text = `コメントは${maxLength}文字以内で入力してください。`;
  return { status: "error", message: "入力内容を確認してください。", fields: { text } };
}

/** How much is left, when it becomes little; counted as the server counts. */
function Length({ area, maxLength }: { area: RefObject<HTMLTextAreaElement | null>; maxLength: number }) {
  const [left, setLeft] = useState(maxLength);
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const count = () => setLeft(maxLength - lengthOf(field.value));
    count();
    field.addEventListener("input", count);
    return () => field.removeEventListener("input", count);
  }, [area, maxLength]);
  return (
    <p aria-live="polite" className={left < 0 ? "text-red-900" : "text-dns-14N-130 text-solid-gray-700"}>
      {left < 0
        ? `${(-left).toLocaleString("ja-JP")}文字超えています。`
        : left < maxLength / 10
          ? `あと${left.toLocaleString("ja-JP")}文字です。`
          : null}
    </p>
  );
}

/** Code points of the text without white space around it. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}
