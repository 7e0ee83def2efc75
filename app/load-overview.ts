import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import { getCoverage } from "@/lib/coverage/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { getProgressOverview } from "@/lib/overview/queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { hasSamples } from "@/lib/site/queries";

/** Everything the overview shows as of a day; `roadmap` and `measures` are null before their import. */
export async function loadOverview(asOf: DateString) {
  const reader = getViewer();
  const [viewer, basis, plan, catalogue, samples] = await Promise.all([
    reader,
    progressBasis(reader, asOf),
    currentRoadmap(asOf),
    currentMeasures(asOf),
    hasSamples(),
  ]);
  const [overview, coverage] = await Promise.all([
    plan &&
      getProgressOverview(
        { versionId: plan.versionId, asOf, basis },
        viewer?.acting.ministry?.id ?? undefined,
      ),
    catalogue && getCoverage(catalogue.versionId, asOf),
  ]);
  return {
    basis,
    samples,
    roadmap: plan && overview ? { plan, overview } : null,
    measures: catalogue && coverage ? { plan: catalogue, coverage } : null,
  };
}
