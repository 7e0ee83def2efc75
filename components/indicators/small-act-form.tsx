"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { BehalfFields, type Writer } from "./behalf-fields";

/** An act without fields of its own: a value withdrawn, an indicator retired. */
export function SmallActForm({
  writer,
  submit,
  note,
  ...form
}: ActFormProps & {
  writer: Writer;
  submit: string;
  /** What it brings about, said before it is done. */
  note?: string;
}) {
  return (
    <ActForm {...form} submit={submit} variant="outline">
      {(field) => (
        <>
          {note ? <p>{note}</p> : null}
          <BehalfFields writer={writer} field={field} />
        </>
      )}
    </ActForm>
  );
}
