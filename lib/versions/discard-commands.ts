import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { readDraft, takeMatching } from "./draft-commands";
import { canImportPlan } from "./policy";
import type { DiscardVersion } from "./schema";

/**
 * Says that a draft is not wanted. Its rows, its matching and its file are kept; the same file makes it a draft again.
 * Once per sent form.
 * @throws Forbidden | NotFound | Conflict where it was corrected, approved or discarded meanwhile
 */
export async function discardVersion(db: PrismaClient, viewer: Viewer, input: DiscardVersion): Promise<void> {
  if (!canImportPlan(viewer)) throw new Forbidden();
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const draft = await readDraft(tx, input.plan);
    await takeMatching(tx, draft, input.basedOn);
    await tx.planVersion.update({ where: { id: draft.id }, data: { status: "DISCARDED" } });
    await recordActivity(tx, {
      actor: viewer,
      kind: "discardPlan",
      subject: { type: "planVersion", id: draft.id },
      before: { status: "DRAFT" },
      after: { status: "DISCARDED" },
      requestId: input.requestId,
    });
  });
}
