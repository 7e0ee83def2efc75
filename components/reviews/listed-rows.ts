import type { ReviewRow } from "@/lib/reviews/queries";

/** A row as it is listed; `stale`: since then somebody else passed, returned or took it back, or it says something else. */
export type ListedRow = { row: ReviewRow; stale: "gone" | "changed" | null };

/**
 * What is listed once something happened: what waits now. A row at which someone is at work stays as it was, in its
 * place, and is stale.
 * @param waiting what waits now, in the printed order
 * @param busy codes of the rows at which someone is at work
 */
export function followRows(
  listed: readonly ListedRow[],
  waiting: readonly ReviewRow[],
  busy: ReadonlySet<string>,
): ListedRow[] {
  const next = waiting.map((row): ListedRow => {
    const old = busy.has(row.code) ? listed[placeOf(listed, row.code)] : undefined;
    return old && old.row.version !== row.version ? { row: old.row, stale: "changed" } : { row, stale: null };
  });
  for (const [index, { row }] of listed.entries()) {
    if (!busy.has(row.code) || placeOf(next, row.code) !== -1) continue;
    const before = listed.slice(0, index).findLast((entry) => placeOf(next, entry.row.code) !== -1);
    next.splice(before ? placeOf(next, before.row.code) + 1 : 0, 0, { row, stale: "gone" });
  }
  return next;
}

function placeOf(listed: readonly ListedRow[], code: string): number {
  return listed.findIndex(({ row }) => row.code === code);
}
