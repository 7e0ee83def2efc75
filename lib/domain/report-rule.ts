import { dateLabel } from "./as-of";
import { type DateString, quarterOfDate } from "./fiscal-quarter";
import type { LatestReport, LeadProgress, PlannedSpan } from "./progress";
import { leadProgress } from "./progress";

/** What a report says that the rules look at. */
export type ReportClaim = LatestReport & { /** 遅延の理由; may be empty. */ reason: string };

/** What is wrong, by field; empty: nothing. */
export type ReportProblems = Partial<Record<"effectiveOn" | "completedOn" | "forecast" | "reason", string>>;

/** The 区分 that a report comes out as on the day it speaks for (domain.md section 3). */
export function judgeReport(planned: PlannedSpan | null, report: LatestReport): LeadProgress {
  return leadProgress(planned, report, quarterOfDate(report.effectiveOn));
}

/**
 * What a report has to say before it can be submitted (domain.md section 3): 完了日 for 完了, not after 基準日;
 * 理由 and 見込 exactly where it comes out as 遅延 on the day it speaks for.
 * @param today the current day in JST
 */
export function reportProblems(
  planned: PlannedSpan | null,
  report: ReportClaim,
  today: DateString,
): ReportProblems {
  const problems: ReportProblems = {};
  if (report.effectiveOn > today) problems.effectiveOn = "基準日に未来の日付は指定できません。";
  if (report.state === "COMPLETED") {
    if (report.completedOn === null) problems.completedOn = "完了日を入力してください。";
    else if (report.completedOn > report.effectiveOn) {
      problems.completedOn = `完了日は、基準日(${dateLabel(report.effectiveOn)})以前の日付にしてください。`;
    }
  }
  if (judgeReport(planned, report).progress === "DELAYED") {
    if (report.forecast === null) {
      problems.forecast = "「遅延」となる報告です。見込(新たな完了時期)を選んでください。";
    }
    if (report.reason === "") problems.reason = "「遅延」となる報告です。遅延の理由を入力してください。";
  }
  return problems;
}

/** Whether a report submitted now becomes the lead's latest one: the greatest `effectiveOn`, then the newest. */
export function becomesLatest(report: LatestReport, latest: LatestReport | null): boolean {
  return latest === null || report.effectiveOn >= latest.effectiveOn;
}
