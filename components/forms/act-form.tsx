"use client";

import { type ReactNode, useEffect, useState } from "react";
import { ActionMessage } from "@/components/auth/action-button";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-style";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { type ActionState, IDLE } from "@/lib/auth/action-state";
import { standingChange } from "@/lib/auth/conflict";

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/** What a form of an act is made of, beside its fields. */
export type ActFormProps = {
  action: FormAction;
  /** Name of the form. */
  label: string;
  /** Tells its fields from those of other forms on the page. */
  scope: string;
  /** Of the object that the page was made from. */
  version: number;
  requestId: string;
  /** Fields that nobody fills in. */
  hidden?: Readonly<Record<string, string | number>>;
  /** Folded away under these words, until it is asked for or has an answer to show (also without scripts). */
  folded?: { summary: string; open: boolean };
};

/** What a field gets from its form: name, id, what is wrong with it, and what stands in it. */
export type FieldOf = (
  name: string,
  initial?: string,
) => { name: string; id: string; error: string | undefined; defaultValue: string };

/**
 * The form of one act on something that exists: done once, never over what came in between, and nothing that was
 * typed is lost. Works without scripts.
 * @param children the fields
 */
export function ActForm({
  action,
  label,
  scope,
  version,
  requestId,
  hidden = {},
  folded,
  submit,
  variant = "solid",
  children,
}: ActFormProps & {
  /** Words of the button. */
  submit: string;
  variant?: ButtonVariant;
  children?: (field: FieldOf) => ReactNode;
}) {
  const { state, pending, put, attributes } = useKeptForm(action, IDLE);
  const change = standingChange(state.current);
  const [origin, setOrigin] = useState({ version, requestId, state, typed: false, done: 0 });
  // What was typed rests on what stood then: only a form that nobody typed into follows the page.
  const answered = origin.state !== state;
  const fresh = answered ? state.status === "done" : !origin.typed;
  if (fresh ? answered || origin.version !== version || origin.requestId !== requestId : answered) {
    const done = origin.done + (answered && fresh ? 1 : 0);
    setOrigin(fresh ? { version, requestId, state, typed: false, done } : { ...origin, state });
  }
  // Something may have been typed before the scripts were there.
  const { ref } = attributes;
  useEffect(() => {
    if (ref.current && isTypedInto(ref.current)) setOrigin((now) => ({ ...now, typed: true }));
  }, [ref]);
  const errors = state.fields ?? {};
  const typed = state.status === "error" ? state.values : undefined;
  const field: FieldOf = (name, initial = "") => ({
    name,
    id: `field-${name}-${scope}`,
    error: errors[name],
    defaultValue: typed?.[name] ?? initial,
  });
  const form = (
    <form
      {...attributes}
      aria-label={label}
      onInput={() => setOrigin((now) => ({ ...now, typed: true }))}
      className="flex max-w-[40rem] flex-col gap-5"
    >
      {change ? (
        <ConflictChoice change={change} onChoose={put} />
      ) : state.status === "error" && state.message ? (
        <ErrorSummary
          message={state.message}
          fields={Object.fromEntries(
            Object.entries(errors).map(([name, text]) => [`${name}-${scope}`, text]),
          )}
          attempt={state}
        />
      ) : (
        <ActionMessage state={state} />
      )}
      {Object.entries({
        ...hidden,
        requestId: origin.requestId,
        basedOn: Math.max(origin.version, change?.version ?? 0),
      }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* Done: the next act begins with what stands then. */}
      <div key={`${origin.version} ${origin.done}`} className="flex flex-col gap-5 empty:hidden">
        {children?.(field)}
      </div>
      <div>
        <Button variant={variant} aria-busy={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
  if (!folded) return form;
  return (
    <Disclosure summary={folded.summary} open={folded.open || state.status !== "idle"}>
      {form}
    </Disclosure>
  );
}

function isTypedInto(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}
