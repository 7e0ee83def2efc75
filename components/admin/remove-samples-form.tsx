"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/**
 * @param total how many samples the page showed: with more or fewer by then nothing is removed, and
 *   the form asks again with the numbers that the conflict brought
 */
export function RemoveSamplesForm({
  action,
  total,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  total: number;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  const shown = totalOf(state.current) ?? total;
  if (total === 0) return <ActionMessage state={state} />;
  return (
    <form action={formAction} noValidate className="flex flex-col gap-4">
      <ActionMessage state={state} />
      <input type="hidden" name="basedOn" value={shown} />
      <Checkbox
        name="confirmed"
        value="yes"
        label={`サンプルデータ${shown.toLocaleString("ja-JP")}件をすべて削除します。元に戻せないことを確認しました。`}
        error={state.fields?.confirmed}
      />
      <div>
        <Button aria-busy={pending}>サンプルデータを削除する</Button>
      </div>
    </form>
  );
}

function totalOf(current: unknown): number | undefined {
  if (typeof current !== "object" || current === null || !("total" in current)) return undefined;
  return typeof current.total === "number" ? current.total : undefined;
}
