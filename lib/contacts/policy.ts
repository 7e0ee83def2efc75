import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";
import type { Responsibility } from "@/lib/tasks/policy";

/** 担当課・担当者・連絡先 are for officials: anyone signed in, never the public. */
export function canReadContacts(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null;
}

/** Who answers for an item is said by its lead's とりまとめ, who also gives it to people. */
export function canEditContact(viewer: Viewer | null, item: Responsibility, ministryId: number): boolean {
  return (
    item.leadMinistryIds.includes(ministryId) && actsAs(viewer, "coordinator") && actsFor(viewer, ministryId)
  );
}
