import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Importing a plan or a new version of it. */
export function canImportPlan(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}
