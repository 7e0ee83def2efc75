import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { notifyWriters } from "@/lib/notifications/notify-commands";
import { canComment } from "./policy";
import type { SettleThread } from "./schema";
import type { Subject } from "./subject";
import { getThread } from "./thread-queries";

/**
 * Says that a conversation has come to its end (解決), or takes that back. Those who took part are told.
 * @throws Forbidden | NotFound | Conflict (somebody did either in the meantime)
 */
export async function settleThread(db: PrismaClient, viewer: Viewer, input: SettleThread): Promise<Subject> {
  if (!canComment(viewer)) throw new Forbidden();
  const { threadId, basedOn, to, requestId } = input;
  const thread = await getThread(db, threadId);
  if (!thread) throw new NotFound();
  const { subject } = thread;
  const resolved = to === "resolved";
  await actOnce(db, viewer, requestId, async (tx) => {
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, version: basedOn, resolvedAt: resolved ? null : { not: null } },
      data: {
        resolvedAt: resolved ? new Date() : null,
        resolverId: resolved ? viewer.userId : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      throw new Conflict(
        "この間に、ほかの人がこのスレッドを解決または再開しました。今の状態を確かめてください。",
        { version: (await getThread(tx, threadId))?.version },
      );
    }
    const activityId = await recordActivity(tx, {
      actor: viewer,
      kind: resolved ? "resolveThread" : "reopenThread",
      subject,
      after: { threadId },
      requestId,
    });
    await notifyWriters(tx, activityId, threadId);
  });
  return subject;
}
