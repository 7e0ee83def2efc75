import "server-only";
import { database } from "@/lib/db/client";

/** Somebody to whom a ministry's parts can be given. */
export type Assignee = { id: string; name: string };

/** A ministry's 担当者 and とりまとめ of today, by name. */
export function listAssignees(ministryId: number): Promise<Assignee[]> {
  return database().$queryRaw<Assignee[]>`
    select distinct u.id::text as id, u.name
    from membership s join user_account u on u.id = s.user_id
    where s.ministry_id = ${ministryId} and s.role in ('editor', 'coordinator') and u.disabled_at is null
      and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date)
    order by u.name, id`;
}
