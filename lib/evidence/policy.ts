import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Files are handed in by those who report; whose report may have one is decided when it is submitted. */
export function canHandIn(viewer: Viewer | null): boolean {
  return actsAs(viewer, "editor", "coordinator", "secretariat");
}
