import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Comments are for those signed in, of whatever ministry. */
export function canReadComments(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null;
}

/** Anything may be commented on, also what is led by another ministry; resolving is the same people's. */
export function canComment(viewer: Viewer | null): viewer is Viewer {
  return actsAs(viewer, "editor", "coordinator", "secretariat");
}

/** A comment is edited and deleted by who wrote it, as long as they may write. */
export function canChangeComment(viewer: Viewer | null, comment: { authorId: string }): boolean {
  return canComment(viewer) && comment.authorId === viewer.userId;
}
