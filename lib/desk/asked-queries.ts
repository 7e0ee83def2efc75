import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Subject } from "@/lib/comments/subject";
import { Prisma } from "@/lib/db/generated/client";
import { pageRows } from "@/lib/site/page-rows-queries";

/** Conversations on the desk at once. */
const ROWS = 20;
/** Characters of the last comment. */
const EXCERPT = 200;

/** An open conversation in which somebody else had the last word. */
export type AskedRow = {
  threadId: number;
  subject: Pick<Subject, "type" | "key">;
  /** Name of the task, measure, indicator or ministry. */
  title: string;
  /** The ministry, or one of its people, is named in it. */
  mentioned: boolean;
  /** The last comment. */
  excerpt: string;
  author: string;
  ministry: string | null;
  at: string;
};

export type Asked = { count: number; rows: AskedRow[] };

/**
 * Where a ministry's people are asked: open conversations about what it leads, or that name it or one of its
 * people, whose last comment is another's. An answer takes one off the list, and so does its end; the longest
 * waiting first.
 * @param id of the ministry
 * @param own only about what is given to the person, or where the person is named or wrote
 */
export async function listAsked(viewer: Viewer, id: number, own: boolean): Promise<Asked> {
  const condition = own ? ownOnly(viewer) : Prisma.empty;
  const rows = await pageRows<(AskedRow & { count: number })[]>`
    with inforce as (
      select distinct on (v.plan_id) v.id from plan_version v join plan p on p.id = v.plan_id
      where p.slug in ('roadmap', 'measures') and v.status = 'APPROVED' order by v.plan_id, v.number desc
    ),
    people as (
      select s.user_id from membership s
      where s.ministry_id = ${id} and s.role in ('editor', 'coordinator')
        and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
        and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date)
    ),
    about as (
      select t.id, 'task' as type, k.code as key, k.title, l.assignee_id,
        exists (select 1 from task_ministry x
          where x.task_id = k.id and x.ministry_id = ${id} and x.role = 'LEAD') as led
      from thread t
      join task k on k.id = t.task_id and k.version_id in (select id from inforce)
      left join lead_item l on l.task_id = k.id and l.ministry_id = ${id}
      where t.resolved_at is null
      union all
      select t.id, case when t.measure_id is null then 'indicator' else 'measure' end, s.number,
        coalesce(d.name, s.name), null,
        exists (select 1 from measure_ministry x
          where x.measure_id = s.id and x.ministry_id = ${id} and x.role = 'LEAD')
      from thread t
      left join indicator i on i.id = t.indicator_id
      join measure s on s.id = coalesce(t.measure_id, i.measure_id) and s.version_id in (select id from inforce)
      left join lateral (
        select x.name from indicator_definition x where x.indicator_id = i.id
        order by x.recorded_at desc, x.id desc limit 1
      ) d on true
      where t.resolved_at is null and i.retired_at is null
      union all
      select t.id, 'ministry', y.slug, y.name, null, y.id = ${id}
      from thread t join ministry y on y.id = t.ministry_id
      where t.resolved_at is null
    )
    select a.id as "threadId", jsonb_build_object('type', a.type, 'key', a.key) as subject, a.title,
      n.named as mentioned, left(c.text, ${EXCERPT}) as excerpt, u.name as author, m.name as ministry,
      to_char(c.written_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as at,
      (count(*) over ())::int as count
    from about a
    join lateral (
      select * from comment c where c.thread_id = a.id and c.deleted_at is null order by c.id desc limit 1
    ) c on c.ministry_id is distinct from ${id}
    join user_account u on u.id = c.author_id
    left join ministry m on m.id = c.ministry_id
    cross join lateral (
      select exists (
        select 1 from mention x join comment y on y.id = x.comment_id
        where y.thread_id = a.id and y.deleted_at is null
          and (x.ministry_id = ${id} or x.user_id in (select user_id from people))
      ) as named
    ) n
    where (a.led or n.named) ${condition}
    order by c.written_at, a.id
    limit ${ROWS}`;
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) };
}

function ownOnly({ userId }: Viewer): Prisma.Sql {
  return Prisma.sql`and (a.assignee_id = ${userId}::uuid or exists (
    select 1 from comment y left join mention x on x.comment_id = y.id
    where y.thread_id = a.id and y.deleted_at is null
      and (y.author_id = ${userId}::uuid or x.user_id = ${userId}::uuid)))`;
}
