import "server-only";
import { listMeasureContents } from "@/lib/measures/content-queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { listMinistries, type MinistrySummary } from "./queries";

/** Ministries that carry a task or a measure of the plans in force, as lead or partner, in their official order. */
export async function listCarriers(): Promise<MinistrySummary[]> {
  const [ministries, roadmap, measures] = await Promise.all([
    listMinistries(),
    currentRoadmap().then((plan) => (plan ? listTaskContents(plan.versionId) : [])),
    currentMeasures().then((plan) => (plan ? listMeasureContents(plan.versionId) : [])),
  ]);
  const carrying = new Set([...roadmap, ...measures].flatMap((item) => item.ministries.map(idOf)));
  return ministries.filter(({ id }) => carrying.has(id));
}

function idOf({ ministryId }: { ministryId: number }): number {
  return ministryId;
}
