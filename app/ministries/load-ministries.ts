import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistryRows } from "@/lib/ministries/rows";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { listTaskContents } from "@/lib/tasks/content-queries";

/** Everything the comparison of ministries shows; null before the first import. */
export async function loadMinistries(asOf: DateString) {
  const [roadmap, measures, basis] = await Promise.all([
    currentRoadmap(asOf),
    currentMeasures(asOf),
    progressBasis(getViewer(), asOf),
  ]);
  if (!roadmap) return null;
  const [rows, tasks] = await Promise.all([
    listMinistryRows({ versionId: roadmap.versionId, asOf, basis }, measures?.versionId ?? null),
    listTaskContents(roadmap.versionId),
  ]);
  const citations = [roadmap, measures].flatMap((plan) => plan?.citation ?? []).join("、");
  return { roadmap, citations, basis, rows, tasks: tasks.length };
}
