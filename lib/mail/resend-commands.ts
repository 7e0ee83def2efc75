import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { canResendMail } from "./policy";
import { NEWS_DAYS } from "./queries";
import type { ResendMail } from "./schema";

/**
 * Has an e-mail that was given up tried again from the beginning. Whether the person still wants it is asked again
 * when it is sent, as for any other.
 * @throws Forbidden | NotFound where no e-mail is sent | Conflict when it is not given up (any more), or no news by now
 */
export async function resendMail(
  db: PrismaClient,
  viewer: Viewer,
  { job, basedOn, requestId }: ResendMail,
): Promise<void> {
  if (!canResendMail(viewer)) throw new Forbidden();
  await actOnce(db, viewer, requestId, async (tx) => {
    const [queue] = await tx.$queryRaw<{ known: boolean }[]>`
      select to_regclass('graphile_worker.jobs') is not null as known`;
    if (!queue?.known) throw new NotFound();
    // One at a time: the second finds that it is tried already. A worker takes none that is given up.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('resend mail'))`;
    const [given] = await tx.$queryRaw<{ notificationId: number; userId: string }[]>`
      select n.id as "notificationId", n.user_id::text as "userId"
      from graphile_worker.jobs j join notification n on j.key = 'notification ' || n.id
      where j.id = ${job}::bigint and j.attempts = ${basedOn}::int and j.attempts >= j.max_attempts
        and j.locked_at is null and n.at > now() - make_interval(days => ${NEWS_DAYS}::int)`;
    if (!given) throw new Conflict(CHANGED);
    await tx.$executeRaw`
      select count(*) from graphile_worker.reschedule_jobs(array[${job}::bigint], run_at => now(), attempts => 0)`;
    await recordActivity(tx, {
      actor: viewer,
      kind: "resendMail",
      subject: { type: "user", id: given.userId },
      before: { attempts: basedOn },
      after: { attempts: 0, notificationId: given.notificationId },
      requestId,
    });
  });
}

const CHANGED =
  "このメールは、この間にほかの人が再送したか、送れる期間を過ぎました。ページを読み込み直して、確かめてください。";
