import type { Transaction } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { storedContent } from "./stored-content";
import { writeSuccessions } from "./write-successions";

/**
 * Matches a draft with the version that is in force by now, in place of what was proposed or decided before. It becomes
 * the newest of its plan.
 * @param predecessorId the version in force
 * @returns its number
 */
export async function matchAnew(
  tx: Transaction,
  draft: { id: number; planId: number; number: number; kind: DocumentKind },
  predecessorId: number,
): Promise<number> {
  const content = await storedContent(tx, draft.kind, draft.id);
  // The newest version has the greatest number.
  const { _max } = await tx.planVersion.aggregate({
    where: { planId: draft.planId },
    _max: { number: true },
  });
  const latest = _max.number ?? draft.number;
  const number = latest === draft.number ? latest : latest + 1;
  await tx.planVersion.update({ where: { id: draft.id }, data: { predecessorId, number } });
  await writeSuccessions(tx, { kind: draft.kind, versionId: draft.id, predecessorId }, content);
  return number;
}
