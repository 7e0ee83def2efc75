import type { Transaction } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { matchItems } from "@/lib/domain/match-items";
import type { ContentRow } from "./content";
import { matchedItem } from "./matched-item";
import { storedContent } from "./stored-content";

/**
 * Proposes where each row of a draft comes from, in place of what was proposed or decided before.
 * @param predecessorId the version that it is matched with
 */
export async function writeSuccessions(
  tx: Transaction,
  { kind, versionId, predecessorId }: { kind: DocumentKind; versionId: number; predecessorId: number },
  content: readonly ContentRow[],
): Promise<void> {
  const before = await storedContent(tx, kind, predecessorId);
  const found = matchItems(
    before.map((row) => matchedItem(kind, row)),
    content.map((row) => matchedItem(kind, row)),
  );
  await tx.succession.deleteMany({ where: { versionId } });
  await tx.succession.createMany({
    data: found.map(({ from, ...succession }) => ({ versionId, fromKey: from, ...succession })),
  });
}
