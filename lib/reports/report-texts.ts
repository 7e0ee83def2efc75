import { dateLabel, isDate } from "@/lib/domain/as-of";
import { parseQuarterCode, quarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { type LatestReport, REPORT_STATE_LABELS, REPORT_STATES } from "@/lib/domain/progress";
import { type EvidenceLink, linksText } from "@/lib/evidence/links";

/** What a ministry says in a report, in the order of the fields. */
export const SAID_FIELDS = [
  "state",
  "effectiveOn",
  "completedOn",
  "forecast",
  "reason",
  "note",
  "links",
] as const;
/** The fields of the form of a report that people fill in, in their order. */
export const REPORT_FIELDS = [...SAID_FIELDS, "files", "behalfReason"] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export type ReportTexts = Record<ReportField, string>;

export const REPORT_FIELD_LABELS: Record<ReportField, string> = {
  state: "措置区分",
  effectiveOn: "基準日(いつの時点の報告か)",
  completedOn: "完了日",
  forecast: "見込(完了する見込みの四半期)",
  reason: "遅延の理由",
  note: "説明",
  links: "根拠資料のリンク",
  files: "根拠資料のファイル",
  behalfReason: "代行の理由",
};

type ReportWords = LatestReport & {
  note: string;
  reason: string | null;
  links?: readonly EvidenceLink[];
  /** Ids. */
  files?: readonly string[];
};

/** What the fields of a form hold for a report; 基準日 and 代行の理由 belong to each report anew. */
export function reportTexts(report: ReportWords | null, effectiveOn: string): ReportTexts {
  return {
    state: report?.state ?? "",
    effectiveOn,
    completedOn: report?.completedOn ?? "",
    forecast: report?.forecast != null ? quarterCode(report.forecast) : "",
    reason: report?.reason ?? "",
    note: report?.note ?? "",
    links: linksText(report?.links ?? []),
    files: (report?.files ?? []).join(","),
    behalfReason: "",
  };
}

/** A field's text as people read it: the label of a choice, of a quarter; others as they are. */
export function shownText(field: string, text: string): string {
  if (field === "state") {
    return REPORT_STATES.includes(text as never)
      ? REPORT_STATE_LABELS[text as keyof typeof REPORT_STATE_LABELS]
      : text;
  }
  if (field !== "forecast") return text;
  const quarter = parseQuarterCode(text);
  return quarter === undefined ? text : quarterLabel(quarter);
}

/** What the rules look at, out of a form's texts as the server will take them; null: not complete enough to judge. */
export function claimOf(texts: Readonly<Record<string, string>>): (LatestReport & { reason: string }) | null {
  const state = REPORT_STATES.find((known) => known === texts.state);
  const effectiveOn = texts.effectiveOn ?? "";
  if (!state || !isDate(effectiveOn)) return null;
  const completedOn = texts.completedOn ?? "";
  const open = state === "NOT_STARTED" || state === "IN_PROGRESS";
  return {
    state,
    effectiveOn,
    completedOn: state === "COMPLETED" && isDate(completedOn) ? completedOn : null,
    forecast: open ? (parseQuarterCode(texts.forecast ?? "") ?? null) : null,
    reason: (texts.reason ?? "").trim(),
  };
}

/** Label of a form's field, for those that people know. */
export function fieldLabel(name: string): string {
  return REPORT_FIELD_LABELS[REPORT_FIELDS.find((field) => field === name) ?? "note"];
}

/** 「2026年9月30日時点: 実施中、見込 2027年度1Q」 */
export function reportWords(report: LatestReport): string {
  const { state, effectiveOn, forecast, completedOn } = report;
  return [
    `${dateLabel(effectiveOn)}時点: ${REPORT_STATE_LABELS[state]}`,
    ...(forecast === null ? [] : [`見込 ${quarterLabel(forecast)}`]),
    ...(completedOn === null ? [] : [`完了日 ${dateLabel(completedOn)}`]),
  ].join("、");
}
