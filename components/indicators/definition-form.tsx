"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { TextField } from "@/components/ui/text-field";
import { BehalfFields, type Writer } from "./behalf-fields";
import { NumberField } from "./number-field";

/** What an indicator is, as the form's fields hold it. */
export type DefinitionTexts = {
  name: string;
  unit: string;
  initialValue: string;
  initialOn: string;
  targetValue: string;
  targetOn: string;
};

/** Makes an indicator, or changes what it is. @param initial what it is; left out for a new one */
export function DefinitionForm({
  initial,
  writer,
  submit,
  ...form
}: ActFormProps & { initial?: DefinitionTexts; writer: Writer; submit: string }) {
  return (
    <ActForm {...form} submit={submit}>
      {(field) => (
        <>
          <TextField {...field("name", initial?.name)} label="指標の名前" maxLength={200} required />
          <TextField
            {...field("unit", initial?.unit)}
            label="単位"
            hint="例: 件、%、人"
            maxLength={20}
            className="w-40"
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField {...field("initialValue", initial?.initialValue)} label="初期値" />
            <TextField {...field("initialOn", initial?.initialOn)} label="初期値の日" type="date" />
            <NumberField {...field("targetValue", initial?.targetValue)} label="目標値" />
            <TextField {...field("targetOn", initial?.targetOn)} label="目標値の日" type="date" />
          </div>
          <p className="text-dns-14N-130 text-solid-gray-700">
            初期値と目標値は空けておけます。どちらかがないと、評価は「F(対象外)」になります。
          </p>
          <BehalfFields writer={writer} field={field} />
        </>
      )}
    </ActForm>
  );
}
