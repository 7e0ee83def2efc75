"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { type ActionState, IDLE } from "@/lib/auth/action-state";

type Row = { code: string; title: string; version: number; assignee: string | null };

/** Gives the chosen parts to one person of the ministry, or to nobody. */
export function AssignForm({
  action,
  rows,
  people,
  ministry,
  requestId,
  back,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  rows: readonly Row[];
  people: readonly { id: string; name: string }[];
  ministry: string;
  requestId: string;
  back: string;
}) {
  const { state, pending, attributes } = useKeptForm(action, IDLE);
  return (
    <form {...attributes} className="flex max-w-[48rem] flex-col gap-6">
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
      <Select
        label="担当者"
        name="person"
        empty="だれにも割り当てない"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.values?.person ?? ""}
        error={state.fields?.person}
        className="w-full sm:w-80"
      />
      <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {rows.map(({ code, title, assignee }) => (
          <li key={code} className="py-2">
            <p>
              <span className="mr-2 font-bold">{code}</span>
              {title}
            </p>
            <p className="text-dns-14N-130 text-solid-gray-700">
              {assignee === null ? "いまの担当者: なし" : `いまの担当者: ${assignee}`}
            </p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-4">
        <Button size="lg" aria-busy={pending}>
          割り当てる
        </Button>
        <ButtonLink href={back} size="lg" variant="text">
          割り当てずに戻る
        </ButtonLink>
      </div>
    </form>
  );
}
