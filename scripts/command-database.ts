import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { parseEnvironment } from "@/lib/environment.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrationState } from "./migrations.mjs";
import { connect } from "./open-database.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * Runs a command on the database of `DATABASE_URL`, or on the embedded one, which is stopped
 * again unless it was running already. Migrates nothing.
 * @param root the project's folder
 * @throws StopWithReason when the database is away or not of this version's schema
 */
export async function withCommandDatabase(
  root: string,
  use: (db: PrismaClient) => Promise<void>,
): Promise<void> {
  const { environment, problems } = parseEnvironment(process.env);
  if (!environment) throw new StopWithReason(problems.join(" "));
  if (environment.databaseUrl !== undefined) return connected(environment.databaseUrl, use);
  const embedded = await startEmbeddedPostgres(path.resolve(root, environment.dataDir));
  try {
    await connected(embedded.url, use);
  } finally {
    if (!embedded.adopted) await embedded.stop();
  }
}

async function connected(connectionString: string, use: (db: PrismaClient) => Promise<void>): Promise<void> {
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
}
