import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Comments are for those signed in, of whatever ministry. */
export function canReadComments(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null;
}

/** Anything may be commented on, also what is led by another ministry. */
export function canComment(viewer: Viewer | null): boolean {
  return actsAs(viewer, "editor", "coordinator", "secretariat");
}
