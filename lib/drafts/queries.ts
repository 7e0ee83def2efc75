import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { KeptDraft } from "./draft";

/** The person's own draft of a form; null where there is none. */
export async function readDraft(viewer: Viewer, form: string): Promise<KeptDraft | null> {
  return (await readDrafts(viewer, [form])).get(form) ?? null;
}

/** The person's own drafts of some forms, by form. */
export async function readDrafts(viewer: Viewer, forms: readonly string[]): Promise<Map<string, KeptDraft>> {
  const rows = await database().$queryRaw<(KeptDraft & { form: string })[]>`
    select form, fields, based_on as "basedOn", version,
      to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"
    from draft where user_id = ${viewer.userId}::uuid and form = any(${forms})`;
  return new Map(rows.map(({ form, ...draft }) => [form, draft]));
}
