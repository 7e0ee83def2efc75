import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { canSettleMark } from "./policy";

/**
 * How often each 要確認 mark of a measure was decided about, by id of the mark: what the form of a decision is based
 * on. Null for those who decide nothing.
 */
export async function getMarkVersions(
  viewer: Viewer | null,
  measureId: number,
): Promise<Record<number, number> | null> {
  if (!canSettleMark(viewer)) return null;
  const marks = await database().measureMark.findMany({
    where: { measureId, target: "NEEDS_REVIEW" },
    select: { id: true, version: true },
  });
  return Object.fromEntries(marks.map(({ id, version }) => [id, version]));
}
