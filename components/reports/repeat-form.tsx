"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";
import { addressOf } from "@/lib/request/address";
import type { ReviewMode } from "@/lib/reviews/policy";

/**
 * 「前回から変更なし」 by one button or one key (Alt+Shift+S, which no browser and no screen reader uses): the latest
 * report once more, for today.
 * @param latest what the latest report says, in words
 */
export function RepeatForm({
  action,
  code,
  ministry,
  basedOn,
  requestId,
  latest,
  review,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  code: string;
  ministry: string;
  basedOn: number;
  requestId: string;
  latest: string;
  review: ReviewMode;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.code !== "KeyS" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (event.repeat || event.isComposing) return;
      event.preventDefault();
      button.current?.click();
    };
    document.addEventListener("keydown", answer);
    return () => document.removeEventListener("keydown", answer);
  }, []);
  const changed = standingChange(state.current) !== null;
  return (
    <form action={formAction} noValidate className="flex flex-col items-start gap-3">
      {changed ? (
        <Notice tone="warn" title="前回の報告が、ほかの人に変更されました(まだ提出していません)" announce>
          <a
            href={addressOf(`/tasks/${code}/report`, { ministry })}
            className="text-blue-1000 underline underline-offset-[0.1875em]"
          >
            ページを読み込み直して、内容を確かめる
          </a>
        </Notice>
      ) : state.status === "error" && state.message ? (
        <ErrorSummary
          message={`前回と同じ内容では提出できません。下の欄で入力してください。${state.fields ? "" : state.message}`}
          fields={state.fields ?? {}}
          attempt={state}
        />
      ) : null}
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="ministry" value={ministry} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <input type="hidden" name="stage" value={review === "required" ? "review" : "submit"} />
      <Button ref={button} variant="outline" aria-busy={pending} aria-keyshortcuts="Alt+Shift+S">
        {review === "required" ? "前回から変更なしで部内確認へ回す" : "前回から変更なしで提出する"}
        <kbd className="ml-2 rounded-4 border border-current px-1 text-dns-14N-130">Alt+Shift+S</kbd>
      </Button>
      <p className="text-dns-14N-130 text-solid-gray-700">
        前回の報告({latest})と同じ内容を、今日の時点の報告として
        {review === "required" ? "部内確認へ回します。" : "提出します。"}
      </p>
    </form>
  );
}
