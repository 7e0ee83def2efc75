import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * @param {string} entry a folder, or a file
 * @param {RegExp} wanted
 * @returns {Promise<string[]>} paths of the files in it, sorted; none when it doesn't exist
 */
export async function filesUnder(entry, wanted) {
  const kind = await stat(entry).catch(() => undefined);
  if (!kind) return [];
  if (kind.isFile()) return wanted.test(entry) ? [entry] : [];
  const found = await readdir(entry, { withFileTypes: true, recursive: true });
  return found
    .filter((item) => item.isFile() && wanted.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
