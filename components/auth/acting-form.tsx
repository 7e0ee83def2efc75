"use client";

import { useActionState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

/** Chooses the ministry and role to act for; for people with several. */
export function ActingForm({
  action,
  options,
  current,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  options: readonly { value: string; label: string }[];
  current: string;
}) {
  const [state, formAction, pending] = useActionState(action, IDLE);
  return (
    <form action={formAction} className="flex flex-wrap items-end gap-2">
      <div className="min-w-48 flex-1">
        {/* The key: a select keeps its old choice when only defaultValue changes. */}
        <Select
          key={current}
          name="membershipId"
          label="操作する府省庁・役割"
          options={options}
          defaultValue={current}
        />
      </div>
      <Button variant="outline" aria-busy={pending}>
        切り替える
      </Button>
      <div className="w-full">
        <ActionMessage state={state} />
      </div>
    </form>
  );
}
