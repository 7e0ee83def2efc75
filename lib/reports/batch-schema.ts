import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { PASTED_COLUMNS, type PastedColumn, readPasted } from "./pasted";
import { partFields, stageField, submitReportInput } from "./schema";

/** Parts that can be reported in one go. */
export const MOST_PARTS = 200;

const COLUMNS = Object.keys(PASTED_COLUMNS) as [PastedColumn, ...PastedColumn[]];
const text = z.string().max(200_000).default("");

/** Fields of the form that hold for all parts, and what was pasted over them. */
const common = {
  state: text,
  effectiveOn: text,
  completedOn: text,
  forecast: text,
  note: text,
  reason: text,
  behalfReason: text,
};
export const BATCH_FIELDS = [...Object.keys(common), "pasted", "column"];

/**
 * The form of many reports: `parts` are 「K02-03:4」 (工程番号 and the version it is based on), the fields hold for
 * all of them, and what was pasted goes before. Every row is checked as a report of its own.
 */
export const submitReportsInput = z
  .object({
    requestId: actFields.requestId,
    ministry: partFields.ministry,
    stage: stageField,
    parts: z
      .string()
      .regex(/^K\d{2,3}-\d{2,3}:\d{1,9}(?: K\d{2,3}-\d{2,3}:\d{1,9})*$/, "工程を選んでください。"),
    // Not tidied: an empty first cell is a row.
    pasted: z.string().max(100_000, "貼り付けた内容は100000文字以内にしてください。").default(""),
    column: z.enum(COLUMNS).default("state"),
    ...common,
  })
  .transform(({ requestId, ministry, stage, parts, pasted, column, ...fields }, context) => {
    const chosen = parts.split(" ").map((part) => part.split(":") as [string, string]);
    const codes = chosen.map(([code]) => code);
    if (chosen.length > MOST_PARTS || new Set(codes).size < codes.length) {
      context.addIssue({ code: "custom", message: `一度に報告できる工程は${MOST_PARTS}件までです。` });
      return z.NEVER;
    }
    const { rows, problems } = readPasted(pasted, codes, column);
    for (const message of problems.slice(0, 1)) {
      context.addIssue({
        code: "custom",
        path: ["pasted"],
        message: problems.slice(0, 5).join(" ") || message,
      });
    }
    const reports = chosen.flatMap(([code, basedOn]) => {
      const report = submitReportInput.safeParse({
        ...fields,
        ...rows.get(code),
        code,
        ministry,
        requestId,
        basedOn,
      });
      if (report.success) return [report.data];
      for (const { path, message } of report.error.issues) {
        context.addIssue({ code: "custom", path, message: `${code}: ${message}` });
      }
      return [];
    });
    return { requestId, ministry, stage, rows: reports };
  });
export type SubmitReports = z.output<typeof submitReportsInput>;
