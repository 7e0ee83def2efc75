import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { canRemoveSamples } from "./policy";
import { countSamples, SAMPLES_REMOVED_AT, type SampleCount } from "./queries";

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
      // One removal at a time: a second one finds nothing left and says so.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('removeSamples'))`;
      const before = await countSamples(tx);
      if (before.total !== basedOn) {
        throw new Conflict(
          "この間にサンプルデータの件数が変わりました。件数を確かめてから、もう一度お試しください。",
          before,
        );
      }
      await tx.publicationReport.deleteMany({
        where: { OR: [{ publication: { sample: true } }, { report: { sample: true } }] },
      });
      await tx.publicationSchedule.deleteMany({
        where: { OR: [{ publication: { sample: true } }, { statement: { sample: true } }] },
      });
      await tx.publication.deleteMany({ where: { sample: true } });
      await tx.report.deleteMany({ where: { sample: true } });
      await tx.scheduleStatement.deleteMany({ where: { sample: true } });
      const value = new Date().toISOString();
      await tx.setting.upsert({
        where: { key: SAMPLES_REMOVED_AT },
        create: { key: SAMPLES_REMOVED_AT, value },
        update: { value, updatedAt: new Date() },
      });
      await recordActivity(tx, {
        actor: viewer,
        kind: "removeSamples",
        subject: { type: "setting", id: SAMPLES_REMOVED_AT },
        before: { ...before },
      });
      return before;
    },
    { timeout: 60_000 },
  );
}
