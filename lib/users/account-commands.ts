import { recordActivity } from "@/lib/activity/record";
import { Conflict, Invalid, NotFound } from "@/lib/auth/errors";
import { countPasswordCheck, forgivePasswordCheck } from "@/lib/auth/login-limits";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { ROLE_LABELS, type Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { ChangePassword } from "./schema";

/**
 * Changes the person's own password and ends their other sessions, in one transaction.
 * @throws TooManyAttempts | Invalid (wrong current password) | Conflict (changed elsewhere meanwhile)
 */
export async function changePassword(db: PrismaClient, viewer: Viewer, input: ChangePassword): Promise<void> {
  await countPasswordCheck(db, viewer.userId);
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true, version: true },
  });
  if (!(await verifyPassword(user.passwordHash, input.currentPassword))) {
    throw new Invalid({ currentPassword: "現在のパスワードが違います。" });
  }
  await forgivePasswordCheck(db, viewer.userId);
  const passwordHash = await hashPassword(input.newPassword);
  await db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: viewer.userId, version: input.version },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (changed.count === 0) {
      throw new Conflict(
        "この間にアカウントの情報が変更されました。ページを読み込み直してから、もう一度お試しください。",
      );
    }
    const ended = await tx.session.updateMany({
      where: { userId: viewer.userId, revokedAt: null, id: { not: viewer.sessionId } },
      data: { revokedAt: new Date() },
    });
    await recordActivity(tx, {
      actor: viewer,
      kind: "changePassword",
      subject: { type: "user", id: viewer.userId },
      after: { endedSessions: ended.count },
    });
  });
}

/**
 * Chooses the ministry and role the person acts for from now on, in this session.
 * @throws NotFound when it is not one of their memberships valid today
 */
export async function chooseActing(db: PrismaClient, viewer: Viewer, membershipId: number): Promise<string> {
  const chosen = viewer.memberships.find(({ id }) => id === membershipId);
  if (!chosen) throw new NotFound("この所属は選べません。");
  await db.$transaction(async (tx) => {
    await tx.session.update({
      where: { id: viewer.sessionId },
      data: { actingMembershipId: membershipId, version: { increment: 1 } },
    });
    await recordActivity(tx, {
      actor: viewer,
      kind: "chooseActing",
      subject: { type: "user", id: viewer.userId },
      before: { membershipId: viewer.acting.id },
      after: { membershipId },
    });
  });
  return `${chosen.ministry?.name ?? "所属なし"} ${ROLE_LABELS[chosen.role]}`;
}

/**
 * Wants notifications by e-mail too, or no longer. It says what shall be, so that it may be sent twice; what waits to
 * be sent asks again (lib/mail/queries).
 */
export async function chooseMail(db: PrismaClient, viewer: Viewer, mailed: boolean): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: viewer.userId, mailed: !mailed },
      data: { mailed },
    });
    if (count === 0) return;
    await recordActivity(tx, {
      actor: viewer,
      kind: "chooseMail",
      subject: { type: "user", id: viewer.userId },
      before: { mailed: !mailed },
      after: { mailed },
    });
  });
}

/**
 * Ends one of the person's own sessions, e.g. on a lost machine.
 * @throws NotFound for one that is not theirs or has ended
 */
export async function revokeSession(db: PrismaClient, viewer: Viewer, sessionId: string): Promise<void> {
  await revokeWhere(db, viewer, { id: sessionId }, async (count) => {
    if (count === 0) throw new NotFound("このログインは見つからないか、すでに終了しています。");
  });
}

/** Ends all of the person's sessions but this one; gives their number. */
export function revokeOtherSessions(db: PrismaClient, viewer: Viewer): Promise<number> {
  return revokeWhere(db, viewer, { id: { not: viewer.sessionId } });
}

function revokeWhere(
  db: PrismaClient,
  viewer: Viewer,
  which: { id: string | { not: string } },
  check?: (count: number) => Promise<void>,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const now = new Date();
    const { count } = await tx.session.updateMany({
      where: { ...which, userId: viewer.userId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    });
    await check?.(count);
    if (count > 0) {
      await recordActivity(tx, {
        actor: viewer,
        kind: "revokeSessions",
        subject: { type: "user", id: viewer.userId },
        after: { count },
      });
    }
    return count;
  });
}
