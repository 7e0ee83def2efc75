import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";

/** A 下書き of a report about a task that no later version of the roadmap goes on with. */
export type DroppedDraft = {
  form: string;
  version: number;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  savedAt: string;
  fields: Record<string, string>;
  code: string;
  ministry: string;
  /** The task as its last version printed it. */
  title: string;
  number: number;
};

/** The person's own, the latest first. Their form is `dropped:<version>:report:<工程番号>:<府省庁>` (carry-over.ts). */
export async function listDroppedDrafts(viewer: Viewer): Promise<DroppedDraft[]> {
  return database().$queryRaw<DroppedDraft[]>`
    select d.form, d.version, d.fields, t.code, t.title, v.number, coalesce(m.name, '') as ministry,
      to_char(d.saved_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "savedAt"
    from draft d
    join plan_version v on v.id::text = split_part(d.form, ':', 2)
    join task t on t.version_id = v.id and t.code = split_part(d.form, ':', 4)
    left join ministry m on m.slug = split_part(d.form, ':', 5)
    where d.user_id = ${viewer.userId}::uuid and d.form like 'dropped:%'
    order by d.saved_at desc, d.form`;
}
