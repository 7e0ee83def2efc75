import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { LeadProgress, Progress, ReportState } from "@/lib/domain/progress";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { progressWithMark } from "@/lib/domain/progress-words";

type Report = {
  ministry: { slug: string };
  state: ReportState;
  forecast: Quarter | null;
  completedOn: DateString | null;
};
type Ministry = { slug: string; name: string; progress: LeadProgress | null };

/** A 区分 as lists and pages show it. */
export type ProgressMark = {
  progress: Progress;
  /** 「遅延(2四半期)」 */
  label: string;
  /** 「報告が古い」 */
  stale: boolean;
};

/** A lead's own 区分 with its mark; `report` is the lead's latest one. */
export function leadMark(lead: LeadProgress, report: Pick<Report, "forecast"> | null): ProgressMark {
  const label = lead.progress === "UNSCHEDULED" ? unscheduled(report) : progressWithMark(lead);
  return { progress: lead.progress, label, stale: lead.stale };
}

/**
 * The 区分 of a task with the mark of the leads that have it; null before the first publication.
 * @param task with its reports, newest first
 */
export function taskMark(task: {
  progress: Progress | null;
  delay: number | null;
  ministries: readonly Ministry[];
  reports: readonly Report[];
}): ProgressMark | null {
  if (task.progress === null) return null;
  const leads = task.ministries.flatMap((ministry) =>
    ministry.progress ? [{ ...ministry.progress, slug: ministry.slug }] : [],
  );
  const same = leads.filter((lead) => lead.progress === task.progress);
  const label =
    task.progress === "UNSCHEDULED"
      ? commonLabel(same.map((lead) => unscheduled(latestReportOf(task.reports, lead.slug))))
      : progressWithMark({
          progress: task.progress,
          delay: task.delay,
          completedAfterPlan: same.some((lead) => lead.completedAfterPlan),
          overdue: same.some((lead) => lead.overdue),
        });
  return { progress: task.progress, label, stale: leads.some((lead) => lead.stale) };
}

/** The latest report of a ministry. `reports`: newest first. */
export function latestReportOf<T extends Report>(reports: readonly T[], slug: string): T | null {
  return reports.find((report) => report.ministry.slug === slug) ?? null;
}

/** 時期未定 is marked 「見込あり」 with a 見込, 「報告なし」 without a report (domain.md section 5). */
function unscheduled(report: Pick<Report, "forecast"> | null): string {
  const label = PROGRESS_LABELS.UNSCHEDULED;
  if (!report) return `${label}(報告なし)`;
  return report.forecast === null ? label : `${label}(見込あり)`;
}

/** What all say, else the 区分 alone. */
function commonLabel(labels: readonly string[]): string {
  const [first] = labels;
  return first !== undefined && labels.every((label) => label === first)
    ? first
    : PROGRESS_LABELS.UNSCHEDULED;
}
