import type { LatestReport, LeadProgress, Progress } from "@/lib/domain/progress";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { progressWithMark } from "@/lib/domain/progress-words";

type Lead = LeadProgress & { report: LatestReport | null };

/** A 区分 as lists and pages show it. */
export type ProgressMark = {
  progress: Progress;
  /** 「遅延(2四半期)」 */
  label: string;
  /** 「報告が古い」 */
  stale: boolean;
};

/** A lead's own 区分 with its mark. */
export function leadMark(lead: Lead): ProgressMark {
  const label = lead.progress === "UNSCHEDULED" ? unscheduled(lead) : progressWithMark(lead);
  return { progress: lead.progress, label, stale: lead.stale };
}

/** The 区分 of a task with the mark of the leads that have it; null before the first publication. */
export function taskMark(task: {
  progress: Progress | null;
  delay: number | null;
  ministries: readonly { progress: Lead | null }[];
}): ProgressMark | null {
  if (task.progress === null) return null;
  const leads = task.ministries.flatMap(({ progress }) => (progress ? [progress] : []));
  const same = leads.filter((lead) => lead.progress === task.progress);
  const label =
    task.progress === "UNSCHEDULED"
      ? commonLabel(same.map(unscheduled))
      : progressWithMark({
          progress: task.progress,
          delay: task.delay,
          completedAfterPlan: same.some((lead) => lead.completedAfterPlan),
          overdue: same.some((lead) => lead.overdue),
        });
  return { progress: task.progress, label, stale: leads.some((lead) => lead.stale) };
}

/** 時期未定 is marked 「見込あり」 with a 見込, 「報告なし」 without a report (domain.md section 5). */
function unscheduled({ report }: Lead): string {
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
