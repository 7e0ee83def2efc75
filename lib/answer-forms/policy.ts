import type { Viewer } from "@/lib/auth/viewer";
import { canReport } from "@/lib/tasks/policy";

/** A ministry's 回答様式 is for those who report what it leads. */
export function canAnswerByFile(viewer: Viewer | null, ministryId: number): viewer is Viewer {
  return canReport(viewer, { leadMinistryIds: [ministryId] }, ministryId);
}
