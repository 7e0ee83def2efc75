import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { StandingChange } from "@/lib/auth/conflict";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database, Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { notifyOfComment } from "@/lib/notifications/notify-commands";
import type { Written } from "./commands";
import { findMentioned, type Mentioned } from "./mention-queries";
import { canChangeComment } from "./policy";
import type { DeleteComment, EditComment } from "./schema";
import type { Subject } from "./subject";
import { getThread } from "./thread-queries";

/**
 * Changes the text of the person's own comment; what it said before stays to be seen. Who is mentioned for the
 * first time is told of it.
 * @throws Forbidden | NotFound (none, or deleted) | Conflict (edited elsewhere) | Invalid (an ambiguous mention)
 */
export async function editComment(db: PrismaClient, viewer: Viewer, input: EditComment): Promise<Written> {
  const { commentId, text, requestId } = input;
  const { subject, threadId } = await findOwn(db, viewer, commentId);
  await actOnce(db, viewer, requestId, async (tx) => {
    const before = await lockText(tx, viewer, input, text);
    if (before === text) return;
    const editedAt = new Date();
    await tx.commentRevision.create({ data: { commentId, text: before, replacedAt: editedAt } });
    await tx.comment.update({
      where: { id: commentId },
      data: { text, editedAt, version: { increment: 1 } },
    });
    const mentioned = await renewMentions(tx, commentId, await findMentioned(tx, text));
    const activityId = await recordActivity(tx, {
      actor: viewer,
      kind: "editComment",
      subject,
      after: { threadId, commentId },
      requestId,
    });
    await notifyOfComment(tx, { activityId, commentId, threadId: null, mentioned });
  });
  return { subject, commentId };
}

/**
 * Takes the person's own comment away: a marked gap is left, and its text is shown to nobody any more.
 * @throws Forbidden | NotFound (none, or deleted) | Conflict (edited elsewhere)
 */
export async function deleteComment(
  db: PrismaClient,
  viewer: Viewer,
  input: DeleteComment,
): Promise<Written> {
  const { commentId, requestId } = input;
  const { subject, threadId } = await findOwn(db, viewer, commentId);
  await actOnce(db, viewer, requestId, async (tx) => {
    await lockText(tx, viewer, input);
    await tx.comment.update({
      where: { id: commentId },
      data: { deletedAt: new Date(), deleterId: viewer.userId, version: { increment: 1 } },
    });
    await recordActivity(tx, {
      actor: viewer,
      kind: "deleteComment",
      subject,
      after: { threadId, commentId },
      requestId,
    });
  });
  return { subject, commentId };
}

/** The person's own comment; a form that is sent again may name one that it deleted. */
async function findOwn(
  db: Database,
  viewer: Viewer,
  commentId: number,
): Promise<{ subject: Subject; threadId: number }> {
  const comment = await db.comment.findUnique({
    where: { id: commentId },
    select: { authorId: true, threadId: true },
  });
  const thread = comment && (await getThread(db, comment.threadId));
  if (!thread) throw new NotFound();
  if (!canChangeComment(viewer, comment)) throw new Forbidden();
  return { subject: thread.subject, threadId: thread.id };
}

type Locked = { text: string; version: number; deleted: boolean; at: Date };

/**
 * The text as it stands, which nobody else changes until this transaction ends.
 * @param mine what the person wants it to be
 */
async function lockText(
  tx: Transaction,
  viewer: Viewer,
  { commentId, basedOn }: { commentId: number; basedOn: number },
  mine?: string,
): Promise<string> {
  const [found] = await tx.$queryRaw<Locked[]>`
    select text, version, deleted_at is not null as deleted, coalesce(edited_at, written_at) as at
    from comment where id = ${commentId} for update`;
  if (!found || found.deleted) throw new NotFound("このコメントはすでに削除されています。");
  if (found.version === basedOn) return found.text;
  const current: StandingChange = {
    version: found.version,
    by: viewer.name,
    at: dateTimeLabel(found.at),
    fields: mine === undefined ? [] : [{ name: "text", label: "コメント", mine, theirs: found.text }],
  };
  throw new Conflict("この間に、このコメントはほかの画面で編集されました。", current);
}

/** Makes the mentions of a comment those of its text; gives the ones that are new. */
async function renewMentions(tx: Transaction, commentId: number, wanted: Mentioned): Promise<Mentioned> {
  const old = await tx.mention.findMany({ where: { commentId } });
  const added = {
    ministryIds: wanted.ministryIds.filter((id) => !old.some(({ ministryId }) => ministryId === id)),
    userIds: wanted.userIds.filter((id) => !old.some(({ userId }) => userId === id)),
  };
  const gone = old.filter(({ ministryId, userId }) =>
    ministryId !== null ? !wanted.ministryIds.includes(ministryId) : !wanted.userIds.includes(userId ?? ""),
  );
  await tx.mention.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await tx.mention.createMany({
    data: [
      ...added.ministryIds.map((ministryId) => ({ commentId, ministryId })),
      ...added.userIds.map((userId) => ({ commentId, userId })),
    ],
  });
  return added;
}
