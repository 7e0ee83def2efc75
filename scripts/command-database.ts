import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { migrationState } from "./migrations.mjs";
import { connect } from "./open-database.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";
import { withDatabaseUrl } from "./with-client.mjs";

/**
 * Runs a command on the database of `DATABASE_URL`, or on the embedded one, which is stopped
 * again unless it was running already. Migrates nothing.
 * @throws StopWithReason when the database is away or not of this version's schema
 */
export function withCommandDatabase(use: (db: PrismaClient) => Promise<void>): Promise<void> {
  return withDatabaseUrl(async (connectionString) => {
    const client = await connect(connectionString);
    const state = await migrationState(client).finally(() => client.end());
    if (state === "behind") {
      throw new StopWithReason(
        "データベースの移行が済んでいません。先に npm run db:migrate を実行してください。",
      );
    }
    const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 2 }) });
    try {
      await use(db);
    } finally {
      await db.$disconnect();
    }
  });
}
