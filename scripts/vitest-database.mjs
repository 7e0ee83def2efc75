import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { applyMigrations } from "./migrations.mjs";
import { clearLeftovers, clearTestFolder, makeDatabaseFolder } from "./test-folder.mjs";

/** The data is thrown away: nothing has to survive a power cut. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * A Postgres of its own for a run of the database tests, empty and migrated; `DATABASE_URL` names it.
 * It is stopped and deleted afterwards. Vitest does not wait for that when it is interrupted: then the
 * gate does it (test-vitest.mjs), or else the next run.
 */
export default async function setup() {
  await clearLeftovers();
  const folder = await makeDatabaseFolder();
  const postgres = await startEmbeddedPostgres(folder, { settings: FAST });
  try {
    await applyMigrations(postgres.url);
  } catch (error) {
    await clearTestFolder(folder);
    throw error;
  }
  process.env.DATABASE_URL = postgres.url;
  return () => clearTestFolder(folder);
}
