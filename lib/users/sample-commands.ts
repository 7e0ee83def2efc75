import { type ActivityEntry, recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { SAMPLES_REMOVED } from "@/lib/samples/commands";
import { canRemoveSamples } from "./policy";
import { countSamples, type SampleCount } from "./queries";

const PATIENCE = { timeout: 60_000 };

/**
 * Removes every sample (架空) whole, in one transaction, and notes it so that no later start makes
 * them again.
 * @param basedOn how many samples the person was shown when they agreed
 * @throws Forbidden | Conflict when there are more or fewer by now (current: the count)
 */
export async function removeSamples(db: PrismaClient, viewer: Viewer, basedOn: number): Promise<SampleCount> {
  if (!canRemoveSamples(viewer)) throw new Forbidden();
  return db.$transaction(async (tx) => {
    const found = await lockSamples(tx);
    if (found.total !== basedOn) {
      throw new Conflict(
        "この間にサンプルデータの件数が変わりました。件数を確かめてから、もう一度お試しください。",
        found,
      );
    }
    await removeAll(tx, found, viewer);
    return found;
  }, PATIENCE);
}

/** The same by whoever runs the machine (`npm start -- --no-sample`), who is asked by no policy. */
export async function removeSamplesAsOperator(db: PrismaClient): Promise<SampleCount> {
  return db.$transaction(async (tx) => {
    const found = await lockSamples(tx);
    await removeAll(tx, found, null);
    return found;
  }, PATIENCE);
}

/** One at a time with another removal or with making samples; a second one finds nothing left. */
async function lockSamples(tx: Transaction): Promise<SampleCount> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('samples'))`;
  return countSamples(tx);
}

async function removeAll(tx: Transaction, found: SampleCount, actor: ActivityEntry["actor"]): Promise<void> {
  await tx.publicationReport.deleteMany({
    where: { OR: [{ publication: { sample: true } }, { report: { sample: true } }] },
  });
  await tx.publicationSchedule.deleteMany({
    where: { OR: [{ publication: { sample: true } }, { statement: { sample: true } }] },
  });
  await tx.publication.deleteMany({ where: { sample: true } });
  await tx.report.deleteMany({ where: { sample: true } });
  await tx.scheduleStatement.deleteMany({ where: { sample: true } });
  const now = new Date();
  const value = now.toISOString();
  await tx.setting.upsert({
    where: { key: SAMPLES_REMOVED },
    create: { key: SAMPLES_REMOVED, value },
    update: { value, updatedAt: now },
  });
  const subject = { type: "sample", id: "all" };
  await recordActivity(tx, { actor, kind: "removeSamples", subject, before: { ...found } });
}
