import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { listConversations } from "@/lib/comments/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listOfferedFiles } from "@/lib/evidence/queries";
import { listIndicators, listKpiReports } from "@/lib/indicators/queries";
import { listWritableLeads } from "@/lib/indicators/writer-queries";
import { getMeasure } from "@/lib/measures/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { reportNeedsReason } from "@/lib/tasks/policy";

/**
 * Everything the page of a measure's indicators shows; null for what is no 施策番号 of the current version.
 * Who writes for none of its leads, and who looks at a day gone by, reads.
 * @param slug of the lead that is written for; the first one where it is none of them
 */
export async function loadIndicators(
  viewer: Viewer,
  number: string,
  slug: string | undefined,
  { asOf, past }: { asOf: DateString; past: boolean },
) {
  const plan = await currentMeasures(asOf);
  const measure = plan && (await getMeasure(plan.versionId, asOf, number));
  if (!measure) return null;
  const leads = past ? [] : await listWritableLeads(viewer, measure.id);
  const lead = leads.find((entry) => entry.slug === slug) ?? leads[0] ?? null;
  const [indicators, reports, conversations, files] = await Promise.all([
    listIndicators(viewer, measure.id, asOf),
    listKpiReports(viewer, measure.id, asOf),
    listConversations(viewer, { type: "indicator", measureId: measure.id, key: number }, asOf),
    lead ? listOfferedFiles(viewer, null) : [],
  ]);
  return {
    plan,
    measure,
    leads,
    lead,
    indicators: indicators ?? [],
    reports: (reports ?? []).filter(({ ministry }) => !lead || ministry.slug === lead.slug),
    conversations: new Map((conversations ?? []).map((entry) => [entry.subject.id, entry])),
    files,
    behalf: reportNeedsReason(viewer),
  };
}
