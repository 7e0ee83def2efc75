import { actOnce } from "@/lib/activity/act-once";
import { Conflict, Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { approveDraft } from "@/lib/imports/commands";
import { readDraft, takeMatching } from "./draft-commands";
import { canImportPlan } from "./policy";
import type { ApproveVersion } from "./schema";

/** Milliseconds; every row of a plan may have to be touched. */
const LONGEST = 60_000;

/**
 * Puts a draft in force as its page showed it; reports and comments follow their rows. Once per sent form.
 * @throws Forbidden | NotFound | Conflict where the matching changed, or another version came into force
 */
export async function approveVersion(db: PrismaClient, viewer: Viewer, input: ApproveVersion): Promise<void> {
  if (!canImportPlan(viewer)) throw new Forbidden();
  const approve = async (tx: Transaction) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('import-plan'))`;
    const draft = await readDraft(tx, input.plan);
    await takeMatching(tx, draft, input.basedOn);
    if (draft.inForce !== draft.predecessorId) {
      throw new Conflict(
        "この版と比べたあとに、別の版が承認されました。いま有効な版との対応を作り直してから承認してください。",
      );
    }
    await approveDraft(tx, { id: draft.id, at: new Date(), actor: viewer, requestId: input.requestId });
  };
  await actOnce(db, viewer, input.requestId, approve, LONGEST);
}
