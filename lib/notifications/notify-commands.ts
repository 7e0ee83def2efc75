import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { environment } from "@/lib/environment.mjs";

/** Types of items that can be watched; their acts are told to those who watch them. */
const WATCHED = new Set(["task", "measure", "indicator", "ministry"]);

/**
 * Tells those who watch an item of an act on it; an indicator is part of its measure. recordActivity calls it
 * for every act.
 */
export async function notifyWatchers(
  tx: Transaction,
  activityId: number,
  { type, id }: { type: string; id: number | string },
): Promise<void> {
  if (!WATCHED.has(type)) return;
  const people = Prisma.sql`
    select user_id, 'WATCH'::notification_reason from watch
    where subject_type = ${type} and subject_id = ${String(id)}
      or ${type} = 'indicator' and subject_type = 'measure'
        and subject_id = (select i.measure_id::text from indicator i where i.id::text = ${String(id)})`;
  await notify(tx, activityId, null, people);
}

/**
 * Tells of a comment: whom it mentions (of a ministry its 担当者 and とりまとめ of today), and who wrote in the
 * same conversation.
 * @param threadId null: those who wrote there were told before
 */
export async function notifyOfComment(
  tx: Transaction,
  {
    activityId,
    commentId,
    threadId,
    mentioned,
  }: {
    activityId: number;
    commentId: number;
    threadId: number | null;
    mentioned: { ministryIds: readonly number[]; userIds: readonly string[] };
  },
): Promise<void> {
  const people = Prisma.sql`
    select u::uuid, 'MENTION'::notification_reason from unnest(${mentioned.userIds}::text[]) as named (u)
    union all
    select s.user_id, 'MENTION' from membership s
    where s.ministry_id = any(${mentioned.ministryIds}::int[]) and s.role in ('editor', 'coordinator')
      and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date)`;
  const all = threadId === null ? people : Prisma.sql`${people} union all ${writers(threadId)}`;
  await notify(tx, activityId, commentId, all);
}

/** Tells one person of an act that is about them. */
export async function notifyPerson(
  tx: Transaction,
  activityId: number,
  userId: string,
  reason: "ASSIGNMENT" | "REVIEW",
): Promise<void> {
  await notify(tx, activityId, null, Prisma.sql`select ${userId}::uuid, ${reason}::notification_reason`);
}

/** Tells a ministry's とりまとめ of today that something waits for their 部内確認. */
export async function notifyReviewers(
  tx: Transaction,
  activityId: number,
  ministryId: number,
): Promise<void> {
  const people = Prisma.sql`
    select s.user_id, 'REVIEW'::notification_reason from membership s
    where s.ministry_id = ${ministryId} and s.role = 'coordinator'
      and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date)`;
  await notify(tx, activityId, null, people);
}

/** Tells those who wrote in a conversation what became of it. */
export async function notifyWriters(tx: Transaction, activityId: number, threadId: number): Promise<void> {
  await notify(tx, activityId, null, writers(threadId));
}

function writers(threadId: number): Prisma.Sql {
  return Prisma.sql`
    select author_id, 'REPLY'::notification_reason from comment
    where thread_id = ${threadId} and deleted_at is null`;
}

/** How often an e-mail is tried, with growing pauses: two days. */
const MAIL_ATTEMPTS = 16;

/**
 * Puts an act into people's inboxes, once each, for the strongest reason: never into one's own, nor into that
 * of somebody who can't sign in any more. Where e-mail is sent, those who want it get a job each in the queue.
 * @param people rows of (user_id, reason)
 */
async function notify(
  tx: Transaction,
  activityId: number,
  commentId: number | null,
  people: Prisma.Sql,
): Promise<void> {
  // The enum is declared from the strongest reason on.
  const told = Prisma.sql`
    insert into notification (user_id, activity_id, reason, comment_id)
    select p.user_id, a.id, min(p.reason), ${commentId}::int
    from activity a
    cross join (${people}) as p (user_id, reason)
    join user_account u on u.id = p.user_id
    where a.id = ${activityId} and u.disabled_at is null and p.user_id is distinct from a.actor_id
    group by p.user_id, a.id
    on conflict (user_id, activity_id) do update
      set reason = least(notification.reason, excluded.reason), comment_id = excluded.comment_id`;
  if (environment().mail === null) {
    await tx.$executeRaw(told);
    return;
  }
  await tx.$executeRaw`
    with told as (${told} returning id, user_id)
    select graphile_worker.add_job('mailNotification', json_build_object('notificationId', told.id),
      max_attempts => ${MAIL_ATTEMPTS}::int, job_key => 'notification ' || told.id)
    from told join user_account u on u.id = told.user_id
    where u.mailed`;
}
