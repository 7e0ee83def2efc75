import type { Database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { environment } from "@/lib/environment.mjs";

/** Days after which an e-mail is no news any more. */
const NEWS_DAYS = 3;

export type Recipient = { userId: string; name: string; email: string };

/**
 * Who is to be mailed about a notification, as things stand now; null: nobody any more. It was sent, was read in
 * the inbox, is old, or tells of a comment that was deleted; or the person wants no e-mail, may not sign in today, or
 * does not work any more for the ministry whose 部内確認 it is about.
 * @param today the current day in JST
 * @param allowDemo whether the demo's accounts may be used here (DEMO=1)
 */
export async function findRecipient(
  db: Database,
  notificationId: number,
  today: DateString,
  allowDemo: boolean,
): Promise<Recipient | null> {
  const [recipient] = await db.$queryRaw<Recipient[]>`
    select u.id::text as "userId", u.name, u.email
    from notification n
    join activity a on a.id = n.activity_id
    join user_account u on u.id = n.user_id
    left join comment c on c.id = n.comment_id
    where n.id = ${notificationId} and n.mailed_at is null and n.read_at is null
      and n.at > now() - make_interval(days => ${NEWS_DAYS}::int) and c.deleted_at is null
      and u.mailed and u.disabled_at is null and (${allowDemo} or not u.demo)
      and exists (
        select 1 from membership s where s.user_id = u.id
          and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to >= ${today}::date)
          and (n.reason <> 'REVIEW'
            or s.ministry_id = a.ministry_id and s.role in ('editor', 'coordinator'))
      )`;
  return recipient ?? null;
}

/** What waits in the queue, and what could not be sent. */
export type MailQueue = {
  /** Not tried yet, or being sent. */
  waiting: number;
  /** Tried in vain, and tried again later. */
  retrying: number;
  /** Tried in vain as often as it is tried. */
  givenUp: number;
  /** What the mail server said last; null: nothing went wrong. */
  lastError: string | null;
};

/** The queue of e-mails; null: this installation sends none. */
export async function getMailQueue(db: Database): Promise<MailQueue | null> {
  if (environment().mail === null) return null;
  const [queue] = await db.$queryRaw<MailQueue[]>`
    select count(*) filter (where not over and last_error is null)::int as waiting,
      count(*) filter (where not over and last_error is not null)::int as retrying,
      count(*) filter (where over)::int as "givenUp",
      left((array_agg(last_error order by updated_at desc) filter (where last_error is not null))[1], 300) as "lastError"
    from (
      select attempts >= max_attempts and locked_at is null as over, last_error, updated_at
      from graphile_worker.jobs where task_identifier = 'mailNotification'
    ) job`;
  return queue ?? null;
}
