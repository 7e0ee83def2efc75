import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

/**
 * Deletes a folder of a test run. A Postgres that still runs there (its run was killed) is stopped first.
 * @param {string} folder
 */
export async function clearTestFolder(folder) {
  if (existsSync(path.join(folder, "postgres", "postmaster.pid"))) {
    const left = await startEmbeddedPostgres(folder).catch(() => undefined);
    await left?.stop();
  }
  await rm(folder, { recursive: true, force: true });
}
