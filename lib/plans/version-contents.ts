/** Versions whose contents are kept; the least recently used go first. */
const LIMIT = 8;

/**
 * Contents of approved versions, read once per process: an approved version never changes (the database
 * refuses it), so what was read of it stays true. Kept per database client, as tests have several.
 */
export function versionContents<T>(
  read: (versionId: number) => Promise<T>,
): (client: object, versionId: number) => Promise<T> {
  const byClient = new WeakMap<object, Map<number, Promise<T>>>();
  return (client, versionId) => {
    const kept = byClient.get(client) ?? new Map<number, Promise<T>>();
    byClient.set(client, kept);
    const found = kept.get(versionId) ?? read(versionId);
    kept.delete(versionId);
    kept.set(versionId, found);
    const [oldest] = kept.keys();
    if (kept.size > LIMIT && oldest !== undefined) kept.delete(oldest);
    // What failed is read again next time.
    found.catch(() => kept.get(versionId) === found && kept.delete(versionId));
    return found;
  };
}
