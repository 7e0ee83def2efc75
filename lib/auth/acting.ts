import type { Role, Viewer } from "./viewer";

/** The words that every policy is written in; all of them look at the acting membership alone. */

/** Whether the person acts in one of these roles. */
export function actsAs(viewer: Viewer | null, ...roles: readonly Role[]): viewer is Viewer {
  return viewer !== null && roles.includes(viewer.acting.role);
}

/** Whether the person acts for this ministry. */
export function actsFor(viewer: Viewer, ministryId: number): boolean {
  return viewer.acting.ministry?.id === ministryId;
}
