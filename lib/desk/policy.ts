import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** A ministry's page is a desk for its own 担当者 and とりまとめ. */
export function canWorkAtDesk(viewer: Viewer | null, ministryId: number): viewer is Viewer {
  return actsAs(viewer, "editor", "coordinator") && actsFor(viewer, ministryId);
}
