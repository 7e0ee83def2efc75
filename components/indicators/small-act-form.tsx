"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { BehalfFields, type Writer } from "./behalf-fields";

/** An act without fields of its own: a value withdrawn, an indicator retired. */
export function SmallActForm({ writer, submit, ...form }: ActFormProps & { writer: Writer; submit: string }) {
  return (
    <ActForm {...form} submit={submit} variant="outline">
      {(field) => <BehalfFields writer={writer} field={field} />}
    </ActForm>
  );
}
