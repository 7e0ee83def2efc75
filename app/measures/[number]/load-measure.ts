import "server-only";
import { cache } from "react";
import { listItemHistory } from "@/lib/activity/item-queries";
import { getViewer } from "@/lib/auth/get-viewer";
import { getConversation } from "@/lib/comments/queries";
import { contactAddress } from "@/lib/contacts/part-queries";
import { listMeasureContacts } from "@/lib/contacts/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listIndicators, listKpiReports } from "@/lib/indicators/queries";
import { listMeasureContents } from "@/lib/measures/content-queries";
import { getMarkVersions } from "@/lib/measures/mark-queries";
import { canReportKpi } from "@/lib/measures/policy";
import { getMeasure, listAllMeasures, type MeasureItem } from "@/lib/measures/queries";
import { listLineProblems } from "@/lib/plans/line-problem-queries";
import { currentMeasures } from "@/lib/plans/queries";

/** Everything the page of a measure shows; null for what is no 施策番号 of the current version. Once per request. */
export const loadMeasure = cache(async (number: string, asOf: DateString) => {
  if (!/^\d{2}-\d{2}$/.test(number)) return null;
  const [plan, viewer] = await Promise.all([currentMeasures(asOf), getViewer()]);
  if (!plan) return null;
  const [measure, contacts, contactHref, all, conversation, history] = await Promise.all([
    getMeasure(plan.versionId, asOf, number),
    listMeasureContacts(viewer, plan.versionId, number),
    contactAddress(viewer, number),
    listAllMeasures(plan.versionId, asOf),
    getConversation(viewer, { type: "measure", versionId: plan.versionId, key: number }, asOf),
    listItemHistory(viewer, number, asOf),
  ]);
  if (!measure) return null;
  const [notes, markVersions, indicators, reports, contents] = await Promise.all([
    listLineProblems(plan.versionId, measure.source.line),
    getMarkVersions(viewer, measure.id),
    listIndicators(viewer, measure.id, asOf),
    listKpiReports(viewer, measure.id, asOf),
    listMeasureContents(plan.versionId),
  ]);
  const leadMinistryIds = (contents.find(({ id }) => id === measure.id)?.ministries ?? [])
    .filter(({ role }) => role === "LEAD")
    .map(({ ministryId }) => ministryId);
  const place = all.findIndex((entry) => entry.number === number);
  const neighbours = { previous: named(all[place - 1]), next: named(all[place + 1]) };
  // From the next one on, around the end: who settles one goes on to another.
  const open = [...all.slice(place + 1), ...all.slice(0, place)].filter(({ marks }) =>
    marks.some(({ target }) => target === "NEEDS_REVIEW"),
  );
  return {
    measure,
    contacts,
    contactHref,
    conversation,
    history,
    plan,
    notes,
    neighbours,
    indicators: indicators && {
      items: indicators,
      reports: reports ?? [],
      writes: leadMinistryIds.some((id) => canReportKpi(viewer, { leadMinistryIds }, id)),
    },
    settling: markVersions && {
      versions: markVersions,
      open: { count: open.length, next: named(open[0]) },
    },
  };
});

function named(measure: MeasureItem | undefined) {
  return measure ? { number: measure.number, name: measure.name } : null;
}
