import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Who resolved thread `t` and when (`at`, `by`), as it stood at the end of 基準日; no row: open.
 * @param subject type and id of its item, as 履歴 has them
 * @param end of 基準日
 * @param past 基準日 is gone by: what a conversation is now stands in its row, what it was on a day, in 履歴
 */
export function settledThen(
  subject: { type: Prisma.Sql; id: Prisma.Sql },
  end: Date,
  past: boolean,
): Prisma.Sql {
  if (!past) return Prisma.sql`select t.resolved_at as at, t.resolver_id as by`;
  // A sample has no 履歴 of its own.
  return Prisma.sql`
    select x.at, x.by from (
      select case when a.kind = 'resolveThread' then a.at end as at, a.actor_id as by, a.id from activity a
      where a.subject_type = ${subject.type} and a.subject_id = ${subject.id} and a.at < ${end}
        and a.kind in ('resolveThread', 'reopenThread') and (a.after->>'threadId')::int = t.id
      union all
      select t.resolved_at, t.resolver_id, 0 where t.sample and t.resolved_at < ${end}
    ) x
    order by x.id desc limit 1`;
}

/** What comment `c` said at the end of a day; null once it is deleted, on whatever day one looks. */
export function textThen(end: Date): Prisma.Sql {
  return Prisma.sql`case when c.deleted_at is null then coalesce((
    select v.text from comment_revision v where v.comment_id = c.id and v.replaced_at >= ${end}
    order by v.id limit 1
  ), c.text) end`;
}
