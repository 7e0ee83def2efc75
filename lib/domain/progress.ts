import type { DateString, Quarter } from "./fiscal-quarter";
import { quarterEnd, quarterOfDate } from "./fiscal-quarter";

/** 進捗区分, in the order of the rule (domain.md section 5). */
export const PROGRESS = [
  "CANCELLED",
  "COMPLETED",
  "UNREPORTED",
  "DELAYED",
  "NOT_DUE",
  "UNSCHEDULED",
  "ON_TRACK",
] as const;
export type Progress = (typeof PROGRESS)[number];

export const PROGRESS_LABELS: Record<Progress, string> = {
  CANCELLED: "中止",
  COMPLETED: "完了",
  UNREPORTED: "未報告",
  DELAYED: "遅延",
  NOT_DUE: "開始前",
  UNSCHEDULED: "時期未定",
  ON_TRACK: "予定どおり",
};

/** 措置区分: what a ministry says. */
export const REPORT_STATES = ["NOT_STARTED", "IN_PROGRESS", "COMPLETED", "CANCELLED"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STATE_LABELS: Record<ReportState, string> = {
  NOT_STARTED: "未着手",
  IN_PROGRESS: "実施中",
  COMPLETED: "完了",
  CANCELLED: "中止",
};

/** Ends of the planned quarters: printed, else first stated. */
export type PlannedSpan = { first: Quarter; last: Quarter };

/** What the rule needs of a lead's latest report. */
export type LatestReport = {
  state: ReportState;
  /** 見込 */
  forecast: Quarter | null;
  /** 完了日 */
  completedOn: DateString | null;
  effectiveOn: DateString;
};

/** A lead's part in a task, judged. */
export type LeadProgress = {
  progress: Progress;
  /** Quarters late; only for DELAYED (null where the rule gives no number). */
  delay: number | null;
  /** 「計画後」: completed after the last planned quarter. */
  completedAfterPlan: boolean;
  /** 「期限超過」: unreported, and the planned quarters are over. */
  overdue: boolean;
  /** 「報告が古い」: the latest report speaks for two or more quarters ago. */
  stale: boolean;
  /** Which clause of the rule matched: for the words that explain it. */
  because: Because;
};

export type Because =
  | "reported-cancelled"
  | "reported-completed"
  | "no-report-since-start"
  | "plan-over"
  | "forecast-after-plan"
  | "not-started-in-time"
  | "forecast-gone-by"
  | "before-start"
  | "no-schedule"
  | "within-plan";

/**
 * 進捗区分 of one lead's part in a task: the first rule that matches (domain.md section 5).
 * @param planned null when nothing is printed and nothing was stated
 * @param report the latest one by `effectiveOn`, null without a report
 * @param now the quarter of 基準日
 */
export function leadProgress(
  planned: PlannedSpan | null,
  report: LatestReport | null,
  now: Quarter,
): LeadProgress {
  const { progress, because } = classify(planned, report, now);
  return {
    progress,
    because,
    delay: progress === "DELAYED" && report ? delayInQuarters(planned, report, now) : null,
    completedAfterPlan:
      progress === "COMPLETED" &&
      planned !== null &&
      report?.completedOn != null &&
      report.completedOn > quarterEnd(planned.last),
    overdue: progress === "UNREPORTED" && planned !== null && now > planned.last,
    stale:
      report !== null &&
      report.state !== "COMPLETED" &&
      report.state !== "CANCELLED" &&
      now - quarterOfDate(report.effectiveOn) >= 2,
  };
}

function classify(
  planned: PlannedSpan | null,
  report: LatestReport | null,
  now: Quarter,
): { progress: Progress; because: Because } {
  if (report?.state === "CANCELLED") return { progress: "CANCELLED", because: "reported-cancelled" };
  if (report?.state === "COMPLETED") return { progress: "COMPLETED", because: "reported-completed" };
  if (planned && !report && now >= planned.first) {
    return { progress: "UNREPORTED", because: "no-report-since-start" };
  }
  if (report) {
    const because = delayReason(planned, report, now);
    if (because) return { progress: "DELAYED", because };
  }
  if (planned && now < planned.first && (!report || report.state === "NOT_STARTED")) {
    return { progress: "NOT_DUE", because: "before-start" };
  }
  if (!planned) return { progress: "UNSCHEDULED", because: "no-schedule" };
  return { progress: "ON_TRACK", because: "within-plan" };
}

function delayReason(planned: PlannedSpan | null, report: LatestReport, now: Quarter): Because | undefined {
  if (planned) {
    if (now > planned.last) return "plan-over";
    if (report.forecast !== null && report.forecast > planned.last) return "forecast-after-plan";
    if (report.state === "NOT_STARTED" && now > planned.first) return "not-started-in-time";
  }
  if (report.forecast !== null && report.forecast < now) return "forecast-gone-by";
  return undefined;
}

/** Delay in quarters (domain.md section 5); null where no clause gives a positive number. */
function delayInQuarters(planned: PlannedSpan | null, report: LatestReport, now: Quarter): number | null {
  if (planned) {
    const afterPlan = Math.max(now, report.forecast ?? now) - planned.last;
    if (afterPlan > 0) return afterPlan;
  }
  if (report.forecast !== null && now > report.forecast) return now - report.forecast;
  if (planned && report.state === "NOT_STARTED" && now > planned.first) return now - planned.first;
  return null;
}

/** From the worst to the best (domain.md section 3). 中止 is apart: it counts only when all leads say so. */
const WORST_FIRST: readonly Progress[] = [
  "DELAYED",
  "UNREPORTED",
  "UNSCHEDULED",
  "ON_TRACK",
  "NOT_DUE",
  "COMPLETED",
];

/**
 * 区分 of a task: the worst of its leads'; 中止 only if all say so, else that lead is left out.
 * @param leads at least one
 * @throws RangeError for a task without a lead
 */
export function taskProgress(leads: readonly Progress[]): Progress {
  if (leads.length === 0) throw new RangeError("a task has at least one lead");
  return WORST_FIRST.find((progress) => leads.includes(progress)) ?? "CANCELLED";
}

export type ProgressCounts = Record<Progress, number>;

/** How often each 区分 occurs; every key is present, 0 included. */
export function countProgress(items: readonly Progress[]): ProgressCounts {
  const counts: ProgressCounts = {
    CANCELLED: 0,
    COMPLETED: 0,
    UNREPORTED: 0,
    DELAYED: 0,
    NOT_DUE: 0,
    UNSCHEDULED: 0,
    ON_TRACK: 0,
  };
  for (const item of items) counts[item] += 1;
  return counts;
}
