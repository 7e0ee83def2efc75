import type { Database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { environment } from "@/lib/environment.mjs";

/** Days after which an e-mail is no news any more. */
export const NEWS_DAYS = 3;

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

/** An e-mail that was given up, without what it is about: that may be a matter of its ministry alone. */
export type GivenUpMail = {
  /** Id of its job. */
  job: string;
  attempts: number;
  to: string;
  /** Of the notification; JST, `2024-03-31T17:05:00+09:00`. */
  at: string;
  error: string;
  /** It is news still, and can be sent again. */
  news: boolean;
};

/** How many are shown. */
const MOST_GIVEN_UP = 50;

/** E-mails that were given up, the latest first; none where no e-mail is sent. */
export async function listGivenUpMails(db: Database): Promise<GivenUpMail[]> {
  if (environment().mail === null) return [];
  return db.$queryRaw<GivenUpMail[]>`
    select j.id::text as job, j.attempts::int as attempts, u.name as "to", left(coalesce(j.last_error, ''), 300) as error,
      to_char(n.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as at,
      n.at > now() - make_interval(days => ${NEWS_DAYS}::int) as news
    from graphile_worker.jobs j
    join notification n on j.key = 'notification ' || n.id
    join user_account u on u.id = n.user_id
    where j.task_identifier = 'mailNotification' and j.attempts >= j.max_attempts and j.locked_at is null
    order by j.id desc limit ${MOST_GIVEN_UP}`;
}
