import type { Viewer } from "@/lib/auth/viewer";

/** 担当課・担当者・連絡先 are for officials: anyone signed in, never the public. */
export function canReadContacts(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null;
}
