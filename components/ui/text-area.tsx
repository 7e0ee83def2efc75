"use client";

import { type ComponentProps, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { CONTROL_STYLE, Field, type FieldText, fieldAttributes } from "./field";

/** Lines of input with their label. Takes every attribute of `<textarea>` besides (rows, defaultValue …). */
export function TextArea({
  label,
  name,
  id,
  hint,
  error,
  required,
  className = "w-full",
  rows = 3,
  ...area
}: FieldText & Omit<ComponentProps<"textarea">, "name" | "id">) {
  const text = { label, name, id, hint, error, required };
  const attributes = fieldAttributes(text);
  useWorkBeforeScripts(attributes.id);
  return (
    <Field text={text}>
      <textarea
        rows={rows}
        {...area}
        {...attributes}
        className={`${CONTROL_STYLE} leading-[1.7] ${className}`}
      />
    </Field>
  );
}

/**
 * Keeps what a person did in the field before the scripts were at work: React puts the text of the page back into
 * a `<textarea>` that it takes over, and the caret to its beginning.
 */
function useWorkBeforeScripts(id: string): void {
  const takenOver = useSyncExternalStore(
    unchanging,
    () => false,
    () => true,
  );
  const [before] = useState(() => (takenOver ? workIn(id) : null));
  useLayoutEffect(() => {
    const field = areaOf(id);
    if (!field || !before) return;
    if (field.value !== before.value) {
      // Past React's own setter, so that it hears of the change.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, before.value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    // Elsewhere it would draw the focus to itself in some browsers.
    if (document.activeElement === field) field.setSelectionRange(before.start, before.end);
  }, [id, before]);
}

const unchanging = () => () => {};

/** Text and selection of the field as the person left it; null where there is no page yet, or nobody touched it. */
function workIn(id: string): { value: string; start: number; end: number } | null {
  const field = typeof document === "undefined" ? null : areaOf(id);
  if (!field || (field.value === field.defaultValue && document.activeElement !== field)) return null;
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

function areaOf(id: string): HTMLTextAreaElement | null {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field : null;
}
