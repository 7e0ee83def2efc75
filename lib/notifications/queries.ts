import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { NotifiedAct } from "./address";

/** One act that the person was told of. */
export type NotificationItem = NotifiedAct & {
  id: number;
  reason: "MENTION" | "REPLY" | "WATCH" | "ASSIGNMENT" | "REVIEW";
  at: string;
  read: boolean;
  /** Null: the operator of the machine. */
  person: string | null;
  ministry: string | null;
  /** Name of the task, measure, indicator or ministry. */
  title: string | null;
  /** How the comment begins, or why a report came back; null where there is neither, or none any more. */
  excerpt: string | null;
  deleted: boolean;
};

/** One page of a person's inbox, newest first. */
export type Inbox = {
  items: NotificationItem[];
  /** There are older ones. */
  more: boolean;
  unread: number;
  /** Of the newest one there is; 0: none. */
  newest: number;
};

/**
 * The person's own inbox.
 * @param before ids from this one on are left out: pages stay as they are while new ones arrive
 */
export async function listNotifications(
  viewer: Viewer,
  before: number | undefined,
  limit: number,
): Promise<Inbox> {
  const own = Prisma.sql`n.user_id = ${viewer.userId}::uuid`;
  const [rows, [counts]] = await Promise.all([
    readNotifications(before === undefined ? own : Prisma.sql`${own} and n.id < ${before}`, limit + 1),
    database().$queryRaw<{ unread: number; newest: number }[]>`
      select count(*) filter (where read_at is null)::int as unread, coalesce(max(id), 0)::int as newest
      from notification n where ${own}`,
  ]);
  const { unread = 0, newest = 0 } = counts ?? {};
  return { items: rows.slice(0, limit), more: rows.length > limit, unread, newest };
}

/** What one of the person's own notifications tells of; null: it is not theirs, or there is none. */
export async function getNotification(
  { userId }: Pick<Viewer, "userId">,
  id: number,
): Promise<NotificationItem | null> {
  const [item] = await readNotifications(Prisma.sql`n.user_id = ${userId}::uuid and n.id = ${id}`, 1);
  return item ?? null;
}

/** Characters of a comment that the inbox shows. */
const EXCERPT = 120;

function readNotifications(which: Prisma.Sql, limit: number): Promise<NotificationItem[]> {
  return database().$queryRaw<NotificationItem[]>`
    select n.id, n.reason::text as reason, a.kind, n.read_at is not null as read,
      to_char(a.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as at,
      u.name as person, m.name as ministry, coalesce(t.title, e.name, i.name, y.name) as title,
      case when coalesce(t.code, e.number, i.number, y.slug) is not null then
        jsonb_build_object('type', a.subject_type, 'key', coalesce(t.code, e.number, i.number, y.slug))
      end as subject,
      c.id as "commentId", (a.after->>'threadId')::int as "threadId", a.after->>'ministry' as "partOf",
      case when a.kind = 'returnReview' then left(a.reason, ${EXCERPT})
        when c.deleted_at is null then left(c.text, ${EXCERPT}) end as excerpt,
      c.deleted_at is not null as deleted
    from notification n
    join activity a on a.id = n.activity_id
    left join user_account u on u.id = a.actor_id
    left join ministry m on m.id = a.ministry_id
    left join comment c on c.id = coalesce(n.comment_id, (a.after->>'commentId')::int)
    left join task t on t.id = case when a.subject_type = 'task' then a.subject_id::int end
    left join measure e on e.id = case when a.subject_type = 'measure' then a.subject_id::int end
    left join lateral (
      select k.number, d.name
      from indicator x
      join measure k on k.id = x.measure_id
      join indicator_definition d on d.indicator_id = x.id
      where x.id = case when a.subject_type = 'indicator' then a.subject_id::int end
      order by d.recorded_at desc, d.id desc limit 1
    ) i on true
    left join ministry y on y.id = case when a.subject_type = 'ministry' then a.subject_id::int end
    where ${which}
    order by n.id desc
    limit ${limit}`;
}
