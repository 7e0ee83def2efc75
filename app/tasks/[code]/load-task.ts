import "server-only";
import { cache } from "react";
import { listItemHistory } from "@/lib/activity/item-queries";
import { getViewer } from "@/lib/auth/get-viewer";
import { getConversation } from "@/lib/comments/queries";
import { contactAddress } from "@/lib/contacts/part-queries";
import { listTaskContacts } from "@/lib/contacts/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listReportExtras } from "@/lib/evidence/queries";
import { listLineProblems } from "@/lib/plans/line-problem-queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { listReportable, listWithdrawnReports } from "@/lib/reports/queries";
import { getTaskNeighbours } from "@/lib/tasks/neighbour-queries";
import { getTask } from "@/lib/tasks/queries";

/** Everything the page of a task shows; null for what is no 工程番号 of the current roadmap. Once per request. */
export const loadTask = cache(async (code: string, asOf: DateString) => {
  if (!/^K\d{2,3}-\d{2,3}$/.test(code)) return null;
  const [roadmap, viewer, basis] = await Promise.all([
    currentRoadmap(asOf),
    getViewer(),
    progressBasis(getViewer(), asOf),
  ]);
  if (!roadmap) return null;
  const scope = { versionId: roadmap.versionId, asOf, basis };
  const [task, neighbours, contacts, contactHref, reportable, extras, history, conversation, withdrawn] =
    await Promise.all([
      getTask(scope, code),
      getTaskNeighbours(scope, code),
      listTaskContacts(viewer, roadmap.versionId, code),
      contactAddress(viewer, code),
      listReportable(viewer, code),
      listReportExtras(viewer, roadmap.versionId, code, asOf),
      listItemHistory(viewer, code, asOf),
      getConversation(viewer, { type: "task", versionId: roadmap.versionId, key: code }, asOf),
      listWithdrawnReports(viewer, roadmap.versionId, code, asOf),
    ]);
  if (!task) return null;
  const notes = await listLineProblems(roadmap.versionId, task.source.line);
  const known = { contacts, contactHref, reportable, extras, history, conversation, withdrawn };
  return { task, neighbours, ...known, roadmap, basis, notes };
});
