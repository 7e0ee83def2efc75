"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";

/** Puts a draft in force, or matches it anew: nothing is filled in. */
export function VersionActForm({
  submit,
  quiet,
  ...form
}: ActFormProps & { submit: string; quiet?: boolean }) {
  return <ActForm {...form} submit={submit} variant={quiet ? "outline" : "solid"} />;
}
