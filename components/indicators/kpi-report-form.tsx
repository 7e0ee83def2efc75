"use client";

import { EvidenceFields } from "@/components/evidence/evidence-fields";
import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { REPORT_STATE_LABELS, REPORT_STATES } from "@/lib/domain/progress";
import type { OwnFile } from "@/lib/evidence/queries";
import { BehalfFields, type Writer } from "./behalf-fields";

/** Reports about a KPI in words. @param today the last day it may speak for */
export function KpiReportForm({
  today,
  writer,
  files,
  ...form
}: ActFormProps & { today: string; writer: Writer; files: readonly OwnFile[] }) {
  return (
    <ActForm {...form} submit="状況を提出する">
      {(field) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <Select
              {...field("state")}
              label="措置区分"
              empty="選んでください"
              options={REPORT_STATES.map((state) => ({ value: state, label: REPORT_STATE_LABELS[state] }))}
              required
            />
            <TextField {...field("effectiveOn", today)} label="基準日" type="date" max={today} required />
          </div>
          <TextArea {...field("note")} label="説明" rows={4} maxLength={10_000} required />
          <EvidenceFields field={field} scope={form.scope} offered={files} />
          <BehalfFields writer={writer} field={field} />
        </>
      )}
    </ActForm>
  );
}
