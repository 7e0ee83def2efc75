import { Conflict, NotFound } from "@/lib/auth/errors";
import type { Transaction } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";

/** A version that is not in force yet, and what it was matched with. */
export type DraftVersion = {
  id: number;
  planId: number;
  kind: DocumentKind;
  number: number;
  predecessorId: number;
  /** Id of the version that is in force now. */
  inForce: number;
  matchingVersion: number;
};

/** @throws NotFound where there is no such draft; Conflict where it was approved or discarded meanwhile */
export async function readDraft(tx: Transaction, id: number): Promise<DraftVersion> {
  const version = await tx.planVersion.findUnique({
    where: { id },
    select: {
      ...{ id: true, planId: true, number: true, status: true, predecessorId: true, matchingVersion: true },
      plan: {
        select: {
          kind: true,
          versions: {
            where: { status: "APPROVED" },
            orderBy: { number: "desc" },
            take: 1,
            select: { id: true },
          },
        },
      },
    },
  });
  const inForce = version?.plan.versions[0]?.id;
  if (!version || version.predecessorId === null || inForce === undefined) {
    throw new NotFound("この版は見つかりません。");
  }
  if (version.status === "APPROVED") throw new Conflict("この版は、すでに承認されています。");
  if (version.status === "DISCARDED") throw new Conflict("この版は、すでに破棄されています。");
  const { plan, status: _, predecessorId, ...draft } = version;
  return { ...draft, predecessorId, inForce, kind: plan.kind === "ROADMAP" ? "roadmap" : "measures" };
}

/**
 * Takes the next count of a draft's matching: other writers of it wait until this transaction ends.
 * @param basedOn the count that the page showed; null: whatever it is
 * @throws Conflict where it is another by now
 */
export async function takeMatching(
  tx: Transaction,
  draft: Pick<DraftVersion, "id">,
  basedOn: number | null,
): Promise<void> {
  const taken = await tx.planVersion.updateMany({
    where: { id: draft.id, status: "DRAFT", ...(basedOn === null ? {} : { matchingVersion: basedOn }) },
    data: { matchingVersion: { increment: 1 } },
  });
  if (taken.count === 0) {
    throw new Conflict(
      "この間に、ほかの人がこの版の対応を変えたか、承認または破棄しました。ページを読み込み直して確かめてください。何も変更していません。",
    );
  }
}
