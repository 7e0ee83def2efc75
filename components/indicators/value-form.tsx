"use client";

import { EvidenceFields } from "@/components/evidence/evidence-fields";
import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { OwnFile } from "@/lib/evidence/queries";
import { BehalfFields, type Writer } from "./behalf-fields";
import { NumberField } from "./number-field";

/** Records a value of an indicator. @param today the last day it may be for */
export function ValueForm({
  unit,
  today,
  writer,
  files,
  ...form
}: ActFormProps & { unit: string; today: string; writer: Writer; files: readonly OwnFile[] }) {
  return (
    <ActForm {...form} submit="値を記録する">
      {(field) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <NumberField
              {...field("value")}
              label={unit === "" ? "値" : `値(${unit})`}
              unit={unit}
              required
            />
            <TextField {...field("effectiveOn", today)} label="値の日" type="date" max={today} required />
          </div>
          <TextArea {...field("note")} label="説明" rows={2} maxLength={10_000} />
          <EvidenceFields field={field} scope={form.scope} offered={files} />
          <BehalfFields writer={writer} field={field} />
        </>
      )}
    </ActForm>
  );
}
