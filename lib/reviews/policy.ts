import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";
import { canReadDrafts, canReport, type Responsibility } from "@/lib/tasks/policy";

/** Sending a report for 部内確認 is the 担当者's: a とりまとめ submits. */
export function canSendForReview(viewer: Viewer | null, item: Responsibility, ministryId: number): boolean {
  return actsAs(viewer, "editor") && canReport(viewer, item, ministryId);
}

/** What waits is taken back by who wrote it, while they are of the ministry. */
export function canTakeBackReview(
  viewer: Viewer | null,
  review: { ministryId: number; authorId: string },
): boolean {
  return canReadDrafts(viewer, { stage: "review", ...review }) && viewer?.userId === review.authorId;
}

/** Whether a ministry requires 部内確認 is its own とりまとめ's to say, and the administrator's for all. */
export function canRequireReview(viewer: Viewer | null, ministryId: number): boolean {
  if (actsAs(viewer, "admin")) return true;
  return actsAs(viewer, "coordinator") && actsFor(viewer, ministryId);
}

/** What 部内確認 is to whoever fills in a report: no matter of theirs, a choice, or the only way. */
export type ReviewMode = "none" | "offered" | "required";

/** @param required by the ministry */
export function reviewMode(viewer: Viewer, required: boolean): ReviewMode {
  if (!actsAs(viewer, "editor")) return "none";
  return required ? "required" : "offered";
}
