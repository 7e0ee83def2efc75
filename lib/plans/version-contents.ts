import { newestOf } from "./in-force";

/** Versions whose contents are kept; the least recently used go first. */
const LIMIT = 8;

/**
 * Contents of approved versions, read once per process: an approved version never changes (the database
 * refuses it), so what was read of it stays true; with a newer version, what hangs on its rows is found elsewhere. Kept
 * per database client, as tests have several.
 */
export function versionContents<T>(
  read: (versionId: number) => Promise<T>,
): (client: object, versionId: number) => Promise<T> {
  const byClient = new WeakMap<object, Map<string, Promise<T>>>();
  return (client, versionId) => {
    const kept = byClient.get(client) ?? new Map<string, Promise<T>>();
    byClient.set(client, kept);
    const key = `${versionId} ${newestOf(client, versionId)}`;
    const found = kept.get(key) ?? read(versionId);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > LIMIT && oldest !== undefined) kept.delete(oldest);
    // What failed is read again next time.
    found.catch(() => kept.get(key) === found && kept.delete(key));
    return found;
  };
}
