"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { KeptDraft } from "@/lib/drafts/draft";

/** A field in which the draft differs, as people read it. */
export type DraftDifference = { name: string; label: string; draft: string; initial: string };

/**
 * 「○時○分の下書きがあります。続ける / 破棄する」, with what differs. Without scripts `continueHref` goes on with it.
 * @param discard the server's action; for a draft that is in this browser alone there is nothing to discard there
 */
export function DraftOffer({
  draft,
  form,
  differences,
  continueHref,
  discard,
  onContinue,
  onDropped,
}: {
  draft: KeptDraft;
  form: string;
  differences: readonly DraftDifference[];
  continueHref: string;
  discard: (state: ActionState, form: FormData) => Promise<ActionState>;
  onContinue: () => void;
  onDropped: () => void;
}) {
  const [state, send, pending] = useActionState(async (last: ActionState, data: FormData) => {
    const next = await discard(last, data);
    if (next.status === "done") onDropped();
    return next;
  }, IDLE);
  function drop(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  }
  return (
    <Notice tone="info" title={`${dateTimeLabel(new Date(draft.savedAt))}の下書きがあります`}>
      <p className="mt-1">送信していない入力が残っています。違いのある項目は、次のとおりです。</p>
      <dl className="mt-2 space-y-2">
        {differences.map(({ name, label, draft: mine, initial }) => (
          <div key={name} data-draft={name}>
            <dt className="font-bold">{label}</dt>
            <dd className="grid gap-x-6 wrap-anywhere whitespace-pre-wrap sm:grid-cols-2">
              <span>
                下書き: <bdi>{mine || "(空欄)"}</bdi>
              </span>
              <span>
                いまの内容: <bdi>{initial || "(空欄)"}</bdi>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap items-start gap-4">
        <ButtonLink
          href={continueHref}
          variant="solid"
          onClick={(event) => {
            event.preventDefault();
            onContinue();
          }}
        >
          下書きを続ける
        </ButtonLink>
        <form action={send} onSubmit={drop}>
          <input type="hidden" name="form" value={form} />
          <input type="hidden" name="version" value={draft.version} />
          <Button variant="outline" aria-busy={pending}>
            破棄する
          </Button>
          <ActionMessage state={state} />
        </form>
      </div>
    </Notice>
  );
}
