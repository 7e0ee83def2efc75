"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/**
 * An act on a conversation or a comment that needs no text: to resolve, to reopen, to delete.
 * @param againHref where to see what stands now, when somebody was quicker
 */
export function ThreadAct({
  action,
  fields,
  lead,
  againHref,
  children,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Readonly<Record<string, string>>;
  lead: string;
  againHref: string;
  children: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  return (
    <form action={formAction} className="mt-4 border-t border-solid-gray-300 pt-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === "error" ? (
        <div className="mb-3">
          <Notice tone="error" announce>
            {state.message} <TextLink href={againHref}>今の状態を表示</TextLink>
          </Notice>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="outline" aria-busy={pending}>
          {children}
        </Button>
        <span className="text-dns-14N-130">{lead}</span>
      </div>
    </form>
  );
}
