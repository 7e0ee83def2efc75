import "server-only";
import { getDataQuality } from "@/lib/data-quality/quality";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";

/**
 * Everything the page on data quality shows; null before the first import. The plans alone: no progress.
 * @param asOf what was decided about marks by the end of that day
 * @param ministry slug; undefined: everything
 */
export async function loadDataQuality(asOf: DateString, ministry: string | undefined) {
  const [roadmap, catalogue, ministries] = await Promise.all([
    currentRoadmap(asOf),
    currentMeasures(asOf),
    listCarriers(),
  ]);
  if (!roadmap && !catalogue) return null;
  const versions = { roadmap: roadmap?.versionId ?? null, measures: catalogue?.versionId ?? null };
  const quality = await getDataQuality(versions, asOf, ministry);
  return {
    plans: [roadmap, catalogue].flatMap((plan) => plan ?? []),
    ministries: ministries.map(({ slug, name }) => ({ slug, name })),
    quality,
  };
}
