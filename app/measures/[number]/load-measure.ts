import "server-only";
import { cache } from "react";
import { getViewer } from "@/lib/auth/get-viewer";
import { listMeasureContacts } from "@/lib/contacts/queries";
import { getMeasure, listAllMeasures } from "@/lib/measures/queries";
import { listLineProblems } from "@/lib/plans/line-problem-queries";
import { currentMeasures } from "@/lib/plans/queries";

/** Everything the page of a measure shows; null for what is no 施策番号 of the current version. Once per request. */
export const loadMeasure = cache(async (number: string) => {
  if (!/^\d{2}-\d{2}$/.test(number)) return null;
  const [plan, viewer] = await Promise.all([currentMeasures(), getViewer()]);
  if (!plan) return null;
  const [measure, contacts, all] = await Promise.all([
    getMeasure(plan.versionId, number),
    listMeasureContacts(viewer, plan.versionId, number),
    listAllMeasures(plan.versionId),
  ]);
  if (!measure) return null;
  const notes = await listLineProblems(plan.versionId, measure.source.line);
  const place = all.findIndex((entry) => entry.number === number);
  return { measure, contacts, plan, notes, previous: all[place - 1] ?? null, next: all[place + 1] ?? null };
});
