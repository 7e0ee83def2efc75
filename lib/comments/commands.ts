import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { notifyOfComment } from "@/lib/notifications/notify-commands";
import { findMentioned } from "./mention-queries";
import { canComment } from "./policy";
import type { Reply, StartThread } from "./schema";
import type { Subject } from "./subject";
import { findSubject } from "./subject-queries";
import { getThread, type ThreadState } from "./thread-queries";

/** Where a written comment is to be seen. */
export type Written = { subject: Subject; commentId: number };

/**
 * Begins a conversation about an item.
 * @throws Forbidden | NotFound (no such item) | Invalid (an ambiguous mention)
 */
export function startThread(db: PrismaClient, viewer: Viewer, input: StartThread): Promise<Written> {
  return write(db, viewer, input, async (tx) => {
    const subject = await findSubject(tx, input.subjectType, input.subjectId);
    if (!subject) throw new NotFound();
    const { id } = await tx.thread.create({
      data: { [`${subject.type}Id`]: subject.id },
      select: { id: true },
    });
    return { id, subject, version: 1, resolvedAt: null };
  });
}

/**
 * Answers in a conversation, also in a resolved one.
 * @throws Forbidden | NotFound | Invalid (an ambiguous mention)
 */
export function reply(db: PrismaClient, viewer: Viewer, input: Reply): Promise<Written> {
  return write(db, viewer, input, (tx) => findThread(tx, input.threadId));
}

async function write(
  db: PrismaClient,
  viewer: Viewer,
  input: { text: string; requestId: string },
  threadOf: (tx: Transaction) => Promise<ThreadState>,
): Promise<Written> {
  if (!canComment(viewer)) throw new Forbidden();
  const written = await actOnce(db, viewer, input.requestId, async (tx) => {
    const thread = await threadOf(tx);
    const mentioned = await findMentioned(tx, input.text);
    const { id: commentId } = await tx.comment.create({
      data: {
        threadId: thread.id,
        authorId: viewer.userId,
        ministryId: viewer.acting.ministry?.id ?? null,
        text: input.text,
        mentions: {
          create: [
            ...mentioned.ministryIds.map((ministryId) => ({ ministryId })),
            ...mentioned.userIds.map((userId) => ({ userId })),
          ],
        },
      },
      select: { id: true },
    });
    const { subject } = thread;
    const activityId = await recordActivity(tx, {
      actor: viewer,
      kind: "postComment",
      subject,
      after: { threadId: thread.id, commentId },
      requestId: input.requestId,
    });
    await notifyOfComment(tx, { activityId, commentId, threadId: thread.id, mentioned });
    return { subject, commentId };
  });
  return written ?? findWritten(db, input.requestId);
}

/** What the same form had written before. */
async function findWritten(db: PrismaClient, requestId: string): Promise<Written> {
  const [found] = await db.$queryRaw<{ threadId: number; commentId: number }[]>`
    select c.id as "commentId", c.thread_id as "threadId"
    from activity a join comment c on c.id = (a.after->>'commentId')::int
    where a.request_id = ${requestId}::uuid and a.kind = 'postComment'`;
  if (!found) throw new NotFound();
  return { subject: (await findThread(db, found.threadId)).subject, commentId: found.commentId };
}

async function findThread(db: PrismaClient | Transaction, threadId: number): Promise<ThreadState> {
  const thread = await getThread(db, threadId);
  if (!thread) throw new NotFound();
  return thread;
}
