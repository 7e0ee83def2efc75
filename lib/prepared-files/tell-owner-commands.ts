import type { Database } from "@/lib/db/client";

/**
 * Has the pages of a person renewed that list what they had made (lib/live/stream), once the transaction is committed:
 * what isn't an act, such as progress, has no row of 履歴 that would tell.
 */
export async function tellOwner(db: Database, ownerId: string): Promise<void> {
  const told = JSON.stringify({ id: 0, subject: `prints:${ownerId}` });
  await db.$queryRaw`select pg_notify('activity', ${told})::text`;
}
