import path from "node:path";
import { parseEnvironment } from "../lib/environment.mjs";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { connect } from "./open-database.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * Address of the database a command works on: `DATABASE_URL`, or the embedded one, which is started when
 * it isn't running and stopped again afterwards.
 * @param {(url: string) => Promise<void>} use
 */
export async function withDatabaseUrl(use) {
  const { environment, problems } = parseEnvironment(process.env);
  if (!environment) throw new StopWithReason(problems.join(" "));
  if (environment.databaseUrl) return use(environment.databaseUrl);
  const root = path.resolve(import.meta.dirname, "..");
  const embedded = await startEmbeddedPostgres(path.resolve(root, environment.dataDir));
  try {
    await use(embedded.url);
  } finally {
    if (!embedded.adopted) await embedded.stop();
  }
}

/**
 * A connected client of that database.
 * @param {(client: import("pg").Client) => Promise<void>} use
 */
export function withClient(use) {
  return withDatabaseUrl(async (url) => {
    const client = await connect(url);
    try {
      await use(client);
    } finally {
      await client.end();
    }
  });
}
