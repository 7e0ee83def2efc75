"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { ActFailure } from "./act-failure";

/**
 * Takes a comment away.
 * @param againHref where to see what stands now, when it was changed elsewhere meanwhile
 */
export function DeleteForm({
  action,
  fields,
  againHref,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Readonly<Record<string, string>>;
  againHref: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  return (
    <form action={formAction} className="mt-4 border-t border-solid-gray-300 pt-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ActFailure state={state} againHref={againHref} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="outline" aria-busy={pending}>
          このコメントを削除する
        </Button>
        <span className="text-dns-14N-130">元に戻せません。削除したことだけが残ります。</span>
      </div>
    </form>
  );
}
