import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { type LatestReport, leadProgress, type PlannedSpan } from "@/lib/domain/progress";
import { progressReason } from "@/lib/domain/progress-words";
import { becomesLatest, judgeReport } from "@/lib/domain/report-rule";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
import { claimOf } from "./report-texts";

/** What a form would bring about if it were sent as it stands. */
export type ReportPreview = {
  /** The lead's 区分 today, afterwards. */
  mark: ProgressMark;
  /** Why it is so. */
  because: string;
  /** A report for a later day stands already, and goes on to count. */
  superseded: boolean;
  /** 遅延 on the day it speaks for: 理由 and 見込 are required. */
  delayed: boolean;
};

/** What a report is judged against. */
export type ReportGround = {
  planned: PlannedSpan | null;
  /** The lead's latest report. */
  latest: LatestReport | null;
  today: DateString;
};

/** @returns null while the form says too little to be judged */
export function reportPreview(
  texts: Readonly<Record<string, string>>,
  { planned, latest, today }: ReportGround,
): ReportPreview | null {
  const claim = claimOf(texts);
  if (!claim || claim.effectiveOn > today) return null;
  const superseded = !becomesLatest(claim, latest);
  const counting = superseded ? latest : claim;
  const now = quarterOfDate(today);
  const lead = leadProgress(planned, counting, now);
  return {
    mark: leadMark({ ...lead, report: counting }),
    because: progressReason(lead, planned, counting, now),
    superseded,
    delayed: judgeReport(planned, claim).progress === "DELAYED",
  };
}
