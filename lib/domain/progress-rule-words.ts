import { type Quarter, quarterLabel } from "./fiscal-quarter";
import {
  type LatestReport,
  type LeadProgress,
  type PlannedSpan,
  PROGRESS,
  PROGRESS_LABELS,
  type Progress,
} from "./progress";

/** 「規則4(遅延)」: which rule of domain.md section 5 decided, by its number in the table. */
export function ruleName(progress: Progress): string {
  return `規則${PROGRESS.indexOf(progress) + 1}(${PROGRESS_LABELS[progress]})`;
}

/**
 * How the delay was counted: 「遅れ2四半期 = 基準日の四半期(2024年度2Q) − 計画の最終四半期(2023年度4Q)」; null without
 * a number. The clauses of leadProgress(), in the same order.
 * @param now the quarter of 基準日
 */
export function delayCalculation(
  lead: Pick<LeadProgress, "delay">,
  planned: PlannedSpan | null,
  report: LatestReport | null,
  now: Quarter,
): string | null {
  if (lead.delay === null) return null;
  const { end, start } = boundsOf(planned, report?.forecast ?? null, now);
  return `遅れ${lead.delay}四半期 = ${end} − ${start}`;
}

function boundsOf(planned: PlannedSpan | null, forecast: Quarter | null, now: Quarter) {
  const atNow = `基準日の四半期(${quarterLabel(now)})`;
  if (planned && Math.max(now, forecast ?? now) > planned.last) {
    const end = forecast !== null && forecast > now ? `見込(${quarterLabel(forecast)})` : atNow;
    return { end, start: `計画の最終四半期(${quarterLabel(planned.last)})` };
  }
  if (forecast !== null && now > forecast) return { end: atNow, start: `見込(${quarterLabel(forecast)})` };
  return { end: atNow, start: `計画の開始(${planned ? quarterLabel(planned.first) : ""})` };
}

/**
 * Why a task with several leads has its 区分: 「主担当3のうち1が遅延です。…」; null with one lead, whose own reason is
 * the task's.
 */
export function taskRuleWords(progress: Progress, leads: readonly Progress[]): string | null {
  if (leads.length < 2) return null;
  const label = PROGRESS_LABELS[progress];
  const same = leads.filter((lead) => lead === progress).length;
  if (same === leads.length) {
    return `主担当${leads.length}のすべてが「${label}」のため、工程の区分は「${label}」です。`;
  }
  const without = leads.includes("CANCELLED") ? "(「中止」の主担当は除きます)" : "";
  return `主担当${leads.length}のうち${same}が「${label}」です。工程の区分は、主担当の区分のうち最も注意を要するもの${without}とするため、「${label}」です。`;
}
