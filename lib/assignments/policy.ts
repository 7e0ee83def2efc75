import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";
import type { Responsibility } from "@/lib/tasks/policy";

/** Giving an item to a person of the ministry: its とりまとめ's, for items the ministry leads. */
export function canAssign(viewer: Viewer | null, item: Responsibility, ministryId: number): boolean {
  return item.leadMinistryIds.includes(ministryId) && canPassReview(viewer, ministryId);
}

/** Letting a report through 部内確認, or requiring it in the ministry. */
export function canPassReview(viewer: Viewer | null, ministryId: number): boolean {
  return actsAs(viewer, "coordinator") && actsFor(viewer, ministryId);
}
