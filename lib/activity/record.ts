import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { notifyWatchers } from "@/lib/notifications/notify-commands";
import { ACTIVITY_KINDS } from "./kinds";

export type ActivityEntry = {
  /** The person and the ministry they act for; null: the operator of the machine. */
  actor: Pick<Viewer, "userId" | "acting"> | { userId: string } | null;
  /** The act, e.g. `removeSamples`. */
  kind: string;
  subject: { type: string; id: string | number };
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
  /** Of the form that was sent (act-once.ts). */
  requestId?: string;
};

/**
 * Writes one row of 履歴 (history). It takes a transaction, not the client: the row and the change
 * it tells of stand or fall together. Never pass passwords, hashes or session ids. A trigger on the table tells
 * the other processes of the row (`LISTEN activity`). Whoever watches the item is told in the same transaction.
 * @returns id of the row
 */
export async function recordActivity(tx: Transaction, entry: ActivityEntry): Promise<number> {
  const { actor } = entry;
  const { id } = await tx.activity.create({
    data: {
      actorId: actor?.userId ?? null,
      ministryId: actor && "acting" in actor ? (actor.acting.ministry?.id ?? null) : null,
      kind: entry.kind,
      subjectType: entry.subject.type,
      subjectId: String(entry.subject.id),
      before: entry.before ?? Prisma.DbNull,
      after: entry.after ?? Prisma.DbNull,
      reason: entry.reason ?? null,
      requestId: entry.requestId ?? null,
    },
    select: { id: true },
  });
  // Whoever watches an item may be anyone: of what is not submitted yet they hear nothing.
  if (ACTIVITY_KINDS[entry.kind]?.audience !== "ministry") await notifyWatchers(tx, id, entry.subject);
  return id;
}
