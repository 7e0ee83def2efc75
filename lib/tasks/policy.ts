import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Who answers for a task or measure: ids of its lead (主担当) ministries. Partners (連携) change nothing. */
export type Responsibility = { leadMinistryIds: readonly number[] };

/** A report that is not submitted yet: 下書き (draft) or 部内確認 (review). */
export type UnsubmittedReport = { stage: "draft" | "review"; ministryId: number; authorId: string };

/**
 * Whether the person may report progress, forecast and values of an item on behalf of one of its
 * lead ministries: 担当者 and とりまとめ for their own, 事務局 for any (see reportNeedsReason).
 */
export function canReport(viewer: Viewer | null, item: Responsibility, ministryId: number): boolean {
  if (!item.leadMinistryIds.includes(ministryId)) return false;
  if (actsAs(viewer, "secretariat")) return true;
  return actsAs(viewer, "editor", "coordinator") && actsFor(viewer, ministryId);
}

/** Whoever reports for a ministry they don't belong to gives the reason. */
export function reportNeedsReason(viewer: Viewer): boolean {
  return actsAs(viewer, "secretariat");
}

/** Stating the schedule of a task that has none is the same people's. */
export function canStateSchedule(viewer: Viewer | null, item: Responsibility, ministryId: number): boolean {
  return canReport(viewer, item, ministryId);
}

/** Current reports, comments and history, beyond what was published. */
export function canReadReports(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null;
}

/** A ministry's drafts and 部内確認: its own 担当者 and とりまとめ; a draft only by who wrote it. */
export function canReadDrafts(viewer: Viewer | null, report: UnsubmittedReport): boolean {
  if (!actsAs(viewer, "editor", "coordinator") || !actsFor(viewer, report.ministryId)) return false;
  return report.stage === "review" || report.authorId === viewer.userId;
}
