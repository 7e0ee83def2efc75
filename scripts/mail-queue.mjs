import { parseEnvironment } from "../lib/environment.mjs";

/**
 * Brings the queue of e-mails to this version: a schema of its own (`graphile_worker`), made and migrated by the
 * library, only where e-mail is sent. Loads nothing otherwise.
 * @param {string} url of the database
 */
export async function migrateMailQueue(url) {
  if (!parseEnvironment(process.env).environment?.mail) return;
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: url, maxPoolSize: 1, logger: new Logger(() => () => {}) });
}

/**
 * Empties it: what waits there is about notifications that the database has no more.
 * @param {import("pg").Client} client
 */
export async function emptyMailQueue(client) {
  const { rows } = await client.query("select to_regclass('graphile_worker.jobs') is not null as known");
  if (rows[0]?.known) await client.query("delete from graphile_worker._private_jobs");
}
