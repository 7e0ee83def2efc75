"use client";

import { type ComponentProps, useLayoutEffect, useState } from "react";
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
  return (
    <Field text={text}>
      <WorkKept id={attributes.id} />
      <textarea
        rows={rows}
        {...area}
        {...attributes}
        className={`${CONTROL_STYLE} leading-[1.7] ${className}`}
      />
      <WorkPutBack id={attributes.id} />
    </Field>
  );
}

/** What a person did in a field before the scripts were at work. */
type Work = Pick<HTMLTextAreaElement, "value" | "selectionStart" | "selectionEnd" | "selectionDirection">;

/** Of the fields that React is just taking over; it may be called away in the middle of it, and begin again. */
const works = new WeakMap<HTMLTextAreaElement, Work>();

/** The fields that have their work again, of which React does not know yet. */
const restored = new WeakSet<HTMLTextAreaElement>();

/**
 * Stands before a `<textarea>`, and `WorkPutBack` behind it: while React takes the field over it puts the text of the
 * page back into it, and the caret elsewhere. So what is there is looked at just before, and put back at once.
 */
function WorkKept({ id }: { id: string }) {
  useState(() => {
    const field = areaOf(id);
    if (field && !works.has(field)) {
      const { value, selectionStart, selectionEnd, selectionDirection } = field;
      works.set(field, { value, selectionStart, selectionEnd, selectionDirection });
    }
  });
  return null;
}

function WorkPutBack({ id }: { id: string }) {
  useState(() => {
    const field = areaOf(id);
    const work = field && works.get(field);
    if (!field || !work) return;
    works.delete(field);
    if (field.value !== work.value) {
      // Past React's own setter, so that it can hear of the change.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, work.value);
      restored.add(field);
    }
    // Elsewhere it would draw the focus to itself in some browsers.
    if (document.activeElement === field) {
      field.setSelectionRange(work.selectionStart, work.selectionEnd, work.selectionDirection);
    }
  });
  useLayoutEffect(() => {
    const field = areaOf(id);
    if (field && restored.delete(field)) field.dispatchEvent(new Event("input", { bubbles: true }));
  }, [id]);
  return null;
}

function areaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field : null;
}
