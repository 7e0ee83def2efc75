import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";

/** Folders of the database tests: this, the id of the process that made it, something random. */
const PREFIX = "kouteihyo-test-";

/** @returns {Promise<string>} a new folder for the Postgres of this process's tests */
export function makeDatabaseFolder() {
  return mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Clears what interrupted and killed runs of the database tests left behind. */
export async function clearLeftovers() {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split("-")[0]);
    if (!pid || runs(pid)) continue;
    // Another user's leftovers are theirs to clear.
    await clearTestFolder(path.join(os.tmpdir(), name)).catch(() => undefined);
  }
}

/**
 * Deletes a folder of a test run. A Postgres that still runs there or in a folder of it (its run was
 * killed) is stopped first.
 * @param {string} folder
 */
export async function clearTestFolder(folder) {
  const inside = await readdir(folder).catch(() => []);
  for (const place of [folder, ...inside.map((name) => path.join(folder, name))]) {
    if (!existsSync(path.join(place, "postgres", "postmaster.pid"))) continue;
    const left = await startEmbeddedPostgres(place).catch(() => undefined);
    await left?.stop();
  }
  await rm(folder, { recursive: true, force: true });
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
