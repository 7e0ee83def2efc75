import type { Viewer } from "@/lib/auth/viewer";
import type { Database } from "@/lib/db/client";

/** Reading is the person's own matter, which nobody else sees: no row of 履歴. Both may be done twice. */

/** Notes that the person has opened one of their own notifications. Another's stays as it is. */
export async function readNotification(db: Database, viewer: Viewer, id: number): Promise<void> {
  await db.notification.updateMany({
    where: { id, userId: viewer.userId, readAt: null },
    data: { readAt: new Date() },
  });
}

/**
 * Notes that the person wants to see no more of what they were told.
 * @param newest the newest one on their page: what came since stays unread
 * @returns how many were unread
 */
export async function readAllNotifications(db: Database, viewer: Viewer, newest: number): Promise<number> {
  const { count } = await db.notification.updateMany({
    where: { userId: viewer.userId, readAt: null, id: { lte: newest } },
    data: { readAt: new Date() },
  });
  return count;
}
