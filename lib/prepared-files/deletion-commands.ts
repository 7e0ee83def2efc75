import type { Database, Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { KEPT_DAYS } from "./limits";

/** Deletes jobs that have ended, with the files that came of them. */
export async function removeFiles(
  tx: Transaction | Database,
  gone: readonly { id: number; fileId: string | null }[],
): Promise<void> {
  if (gone.length === 0) return;
  await tx.preparedFile.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  const files = gone.flatMap(({ fileId }) => fileId ?? []);
  await tx.storedFile.deleteMany({ where: { id: { in: files } } });
}

/** Deletes what ended so many days ago. */
export async function removeOldFiles(db: PrismaClient, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await db.$transaction(async (tx) => {
    const old = await tx.preparedFile.findMany({
      where: { endedAt: { lt: before } },
      select: { id: true, fileId: true },
      take: 100,
    });
    await removeFiles(tx, old);
  });
}
