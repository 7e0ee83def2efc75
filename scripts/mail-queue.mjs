import { parseEnvironment } from "../lib/environment.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * Brings the queue of e-mails to this version: a schema of its own (`graphile_worker`), made and migrated by the
 * library, only where e-mail is sent. Loads nothing otherwise.
 * @param {string} url of the database
 * @throws {StopWithReason} when the database's user may make no schema
 */
export async function migrateMailQueue(url) {
  if (!parseEnvironment(process.env).environment?.mail) return;
  const { Logger, runMigrations } = await import("graphile-worker");
  try {
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: new Logger(() => () => {}) });
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== "42501") throw error;
    throw new StopWithReason(
      "メールの待ち行列(スキーマ graphile_worker)を作れません。データベースの利用者に、データベースへの CREATE 権限を与えてください(送らないときは SMTP_URL を外してください)。",
    );
  }
}

/**
 * Empties it: what waits there is about notifications that the database has no more.
 * @param {import("pg").Client} client
 */
export async function emptyMailQueue(client) {
  const { rows } = await client.query("select to_regclass('graphile_worker.jobs') is not null as known");
  if (rows[0]?.known) await client.query("delete from graphile_worker._private_jobs");
}
