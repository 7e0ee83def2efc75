import "server-only";
import { forbidden } from "next/navigation";
import type { Viewer } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listIndicators, listKpiReports } from "@/lib/indicators/queries";
import { listWritableLeads } from "@/lib/indicators/writer-queries";
import { getMeasure } from "@/lib/measures/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { reportNeedsReason } from "@/lib/tasks/policy";

/**
 * Everything the page of a measure's indicators shows; null for what is no 施策番号 of the current version.
 * @param slug of the lead that is written for; the first one where it is none of them
 */
export async function loadIndicators(
  viewer: Viewer,
  number: string,
  slug: string | undefined,
  today: DateString,
) {
  const plan = await currentMeasures();
  const measure = plan && (await getMeasure(plan.versionId, today, number));
  if (!measure) return null;
  const leads = await listWritableLeads(viewer, measure.id);
  const lead = leads.find((entry) => entry.slug === slug) ?? leads[0];
  if (!lead) forbidden();
  const [indicators, reports] = await Promise.all([
    listIndicators(viewer, measure.id, today),
    listKpiReports(viewer, measure.id, today),
  ]);
  return {
    measure,
    leads,
    lead,
    indicators: indicators ?? [],
    reports: (reports ?? []).filter(({ ministry }) => ministry.slug === lead.slug),
    behalf: reportNeedsReason(viewer),
  };
}
