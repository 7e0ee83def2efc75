import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const GENERATED = ["lib/db/generated", "app/fonts"];

/**
 * @param {string[]} entries files and folders
 * @returns {Promise<string>} hash of all names and contents
 */
export async function fingerprint(entries) {
  const hash = createHash("sha256").update(process.version);
  for (const entry of entries) {
    for (const file of await filesOf(entry)) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} entry file or folder
 * @returns {Promise<string[]>} the files in it that are not generated from others, in a fixed order
 */
export async function filesOf(entry) {
  if (!existsSync(entry)) return [];
  if (/\.\w+$/.test(entry)) return [entry];
  const found = await readdir(entry, { withFileTypes: true, recursive: true });
  return found
    .filter((item) => item.isFile() && !GENERATED.some((folder) => item.parentPath.startsWith(folder)))
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
