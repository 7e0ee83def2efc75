import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { applyMigrations } from "./migrations.mjs";
import { clearTestFolder } from "./test-folder.mjs";

const PREFIX = "kouteihyo-test-";
/** The data is thrown away: nothing has to survive a power cut. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * A Postgres of its own for a run of the database tests, empty and migrated; `DATABASE_URL` names it.
 * It is stopped and deleted afterwards; what a killed run left behind is cleared by the next one.
 */
export default async function setup() {
  await clearLeftovers();
  const folder = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const postgres = await startEmbeddedPostgres(folder, { settings: FAST });
  const clear = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await applyMigrations(postgres.url);
  } catch (error) {
    await clear();
    throw error;
  }
  process.env.DATABASE_URL = postgres.url;
  return clear;
}

async function clearLeftovers() {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split("-")[0]);
    if (!pid || runs(pid)) continue;
    // Another user's leftovers are theirs to clear.
    await clearTestFolder(path.join(os.tmpdir(), name)).catch(() => undefined);
  }
}

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
