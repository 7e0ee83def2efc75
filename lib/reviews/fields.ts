import { z } from "zod";
import type { ReportSource } from "@/lib/reports/report-source";
import { REPORT_FIELDS, type ReportTexts, reportTexts } from "@/lib/reports/report-texts";
import { type SubmitReport, submitReportInput } from "@/lib/reports/schema";

/** What a report that waits holds: the texts of its form, and the report that it was filled in from. */
export type ReviewFields = ReportTexts & { baseReport: string };

const texts = Object.fromEntries(REPORT_FIELDS.map((name) => [name, z.string()])) as Record<
  keyof ReportTexts,
  z.ZodString
>;
const fieldsSchema = z.object({ ...texts, baseReport: z.string() });

/** The texts of a checked form. */
export function fieldsOf(input: Omit<SubmitReport, "requestId" | "stage">): ReviewFields {
  return { ...reportTexts(input, input.effectiveOn), baseReport: input.baseReport };
}

/** The same as they were stored. */
export function readFields(stored: unknown): ReviewFields {
  return fieldsSchema.parse(stored);
}

const sourceSchema = z.object({
  source: z.object({ fileName: z.string(), sha256: z.string() }).optional(),
});

/** The file that what waits was taken over from, if any: kept beside its fields. */
export function sourceIn(stored: unknown): ReportSource | undefined {
  return sourceSchema.parse(stored).source;
}

/** Ids of the files among 根拠資料. */
export function filesIn({ files }: Pick<ReviewFields, "files">): string[] {
  return files === "" ? [] : files.split(",");
}

/** The form that was stored, as it would be sent again. */
export function reportIn(
  fields: ReviewFields,
  part: { code: string; ministry: string; basedOn: number; requestId: string },
): SubmitReport {
  const basedOn = String(part.basedOn);
  return submitReportInput.parse({ ...fields, ...part, basedOn, files: filesIn(fields) });
}
