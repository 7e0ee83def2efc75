import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { KeptDraft } from "./draft";

/** The person's own draft of a form; null where there is none. */
export async function readDraft(viewer: Viewer, form: string): Promise<KeptDraft | null> {
  const [draft = null] = await database().$queryRaw<KeptDraft[]>`
    select fields, based_on as "basedOn", version,
      to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"
    from draft where user_id = ${viewer.userId}::uuid and form = ${form}`;
  return draft;
}
