import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Members of a ministry: its own とりまとめ, and the administrator for all. */
export function canManageMembers(viewer: Viewer | null, ministryId: number): boolean {
  if (actsAs(viewer, "admin")) return true;
  return actsAs(viewer, "coordinator") && actsFor(viewer, ministryId);
}

/** Seeing users, ministries, settings and what there is to administer. */
export function canReadAdministration(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat", "admin");
}

/** The history of everything. */
export function canReadAuditLog(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat", "admin");
}

/** Making, disabling and changing people's accounts. */
export function canManageUsers(viewer: Viewer | null): boolean {
  return actsAs(viewer, "admin");
}

/** Merging, splitting and renaming ministries. */
export function canManageMinistries(viewer: Viewer | null): boolean {
  return actsAs(viewer, "admin");
}

/** What the installation decides about itself. */
export function canManageSettings(viewer: Viewer | null): boolean {
  return actsAs(viewer, "admin");
}

/** Removing the samples (架空) of the demo, all at once. */
export function canRemoveSamples(viewer: Viewer | null): boolean {
  return actsAs(viewer, "admin");
}
