/** Records that are written at a time. */
const BATCH = 200;

/** Some of many at a time. */
export function* batchesOf<T>(items: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
