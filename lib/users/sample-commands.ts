import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { deleteSamples } from "@/lib/samples/commands";
import { canRemoveSamples } from "./policy";
import { countSamples, type SampleCount } from "./queries";

/**
 * Removes every sample (架空) whole, in one transaction, and notes it so that no later start makes
 * them again.
 * @param basedOn how many samples the person was shown when they agreed
 * @throws Forbidden | Conflict when there are more or fewer by now (current: the count)
 */
export async function removeSamples(db: PrismaClient, viewer: Viewer, basedOn: number): Promise<SampleCount> {
  if (!canRemoveSamples(viewer)) throw new Forbidden();
  return db.$transaction(
    async (tx) => {
      // One at a time with another removal or with making samples: the second finds other numbers.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('samples'))`;
      const found = await countSamples(tx);
      if (found.total !== basedOn) {
        throw new Conflict(
          "この間にサンプルデータの件数が変わりました。件数を確かめてから、もう一度お試しください。",
          found,
        );
      }
      await deleteSamples(tx);
      const subject = { type: "sample", id: "all" };
      await recordActivity(tx, { actor: viewer, kind: "removeSamples", subject, before: { ...found } });
      return found;
    },
    { timeout: 60_000 },
  );
}
