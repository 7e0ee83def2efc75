import { REPORT_FIELD_LABELS, SAID_FIELDS } from "@/lib/reports/report-texts";

/** Fields of a report that a 回答様式 asks for, in the order of its columns. */
export const ANSWER_FIELDS = SAID_FIELDS;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** As forms hold them: codes of choices, `2025Q1`, `2025-09-30`, texts; "" for none. */
export type AnswerTexts = Record<AnswerField, string>;

export const ANSWER_LABELS: Record<AnswerField, string> = {
  ...REPORT_FIELD_LABELS,
  effectiveOn: "基準日",
  forecast: "見込",
};

/** What the hidden first row calls a column, wherever people move it. */
export const KEY_PREFIX = "kouteihyo:";

/** What ties a row to the part it was made for; in a hidden column. */
export type Stamp = {
  /** Of the roadmap. */
  versionId: number;
  /** Slug. */
  ministry: string;
  code: string;
  /** Of the lead's part, when the form was made. */
  basedOn: number;
  /** Id of the lead's latest report then; "" for none. */
  baseReport: string;
};

export function stampText({ versionId, ministry, code, basedOn, baseReport }: Stamp): string {
  return `1/${versionId}/${ministry}/${code}/${basedOn}/${baseReport}`;
}

/** @returns null for what is no stamp */
export function readStamp(text: string): Stamp | null {
  const found = /^1\/(\d{1,9})\/([a-z0-9-]{1,40})\/(K\d{2,3}-\d{2,3})\/(\d{1,9})\/(\d{0,9})$/.exec(text);
  if (!found) return null;
  const [, versionId, ministry = "", code = "", basedOn, baseReport = ""] = found;
  return { versionId: Number(versionId), ministry, code, basedOn: Number(basedOn), baseReport };
}
