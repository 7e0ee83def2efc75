import { setTimeout as pause } from "node:timers/promises";
import type { PrismaClient } from "@/lib/db/generated/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { getNotification } from "@/lib/notifications/queries";
import { handOver } from "./hand-over";
import { notificationMail } from "./message";
import { findRecipient } from "./queries";
import type { MailServer, Sender } from "./settings.mjs";

export type MailSettings = { server: MailServer; from: Sender; origin: string; demo: boolean };

/** A message that takes longer than this is cut off, and tried again. */
const SEND_LIMIT_MS = 60_000;
const MARK_ATTEMPTS = 10;
const MARK_PAUSE_MS = 3_000;
/**
 * Longer than sending and marking take together: whoever holds a job for so long is no longer there.
 * Then another worker takes it.
 */
const LEASE_SECONDS = 150;

/**
 * Sends the e-mail about a notification, unless there is nobody to send it to any more, and notes that it is sent.
 * The mail server's word and the note are two things: a process that dies in between is the one case in which a
 * message goes out again, with the same Message-ID.
 * @throws Error when it could not be sent
 */
export async function mailNotification(
  db: PrismaClient,
  notificationId: number,
  settings: MailSettings,
  signal: AbortSignal,
): Promise<void> {
  const recipient = await findRecipient(db, notificationId, dateInJapan(new Date()), settings.demo);
  const told = recipient && (await getNotification(recipient, notificationId));
  if (!told) return;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(SEND_LIMIT_MS)]);
  await handOver(settings, notificationMail(told, recipient, settings.origin), limited);
  await noteMailed(db, notificationId, signal);
}

/** Sent is sent: a database that is away for a moment must not have it sent again. */
async function noteMailed(db: PrismaClient, id: number, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.notification.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: new Date() } });
      return;
    } catch (error) {
      if (attempt === MARK_ATTEMPTS) throw error;
      await pause(MARK_PAUSE_MS, undefined, { signal });
    }
  }
}

/** Gives back the jobs of workers that died with one: those of a living worker take less time. */
export async function releaseDeadJobs(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_at < now() - make_interval(secs => ${LEASE_SECONDS}::int)
    having count(*) > 0`;
}
