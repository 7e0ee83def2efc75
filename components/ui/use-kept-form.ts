"use client";

import { type FormEvent, startTransition, useActionState, useRef } from "react";

/**
 * A form that keeps what was typed, whatever the action answers: React empties a form that it sends itself.
 * Without scripts the browser sends it, and the page comes back with `initial` replaced by the answer.
 * @param action of a server
 */
export function useKeptForm<S>(
  action: (state: Awaited<S>, form: FormData) => S | Promise<S>,
  initial: Awaited<S>,
) {
  const [state, send, pending] = useActionState<S, FormData>(action, initial);
  const form = useRef<HTMLFormElement>(null);
  return {
    state,
    pending,
    /** Puts a text into a field. */
    put: (name: string, text: string) => {
      const field = form.current?.elements.namedItem(name);
      const fits =
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        field instanceof RadioNodeList;
      if (fits) field.value = text;
    },
    /** For `<form>`. */
    attributes: {
      ref: form,
      action: send,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (pending) return;
        const data = new FormData(event.currentTarget, submitterOf(event));
        startTransition(() => send(data));
      },
    },
  };
}

function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
