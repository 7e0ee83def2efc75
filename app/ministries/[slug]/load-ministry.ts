import "server-only";
import { cache } from "react";
import { listMinistryHistory } from "@/lib/activity/item-queries";
import { getViewer } from "@/lib/auth/get-viewer";
import { getConversation } from "@/lib/comments/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { getMinistryMeasures, getMinistryTasks } from "@/lib/ministries/profile";
import { listMinistries } from "@/lib/ministries/queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";

/** Everything the page of a ministry shows; null for an unknown one. Once per request. */
export const loadMinistry = cache(async (slug: string, asOf: DateString) => {
  const [ministries, roadmap, catalogue, basis] = await Promise.all([
    listMinistries(),
    currentRoadmap(asOf),
    currentMeasures(asOf),
    progressBasis(getViewer(), asOf),
  ]);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (!ministry) return null;
  const [tasks, measures, history, conversation] = await Promise.all([
    roadmap && getMinistryTasks({ versionId: roadmap.versionId, asOf, basis }, slug),
    catalogue && getMinistryMeasures(catalogue.versionId, asOf, slug),
    getViewer().then((viewer) => listMinistryHistory(viewer, ministry.id, asOf)),
    getViewer().then((viewer) => getConversation(viewer, { type: "ministry", key: slug }, asOf)),
  ]);
  return {
    id: ministry.id,
    slug,
    name: ministry.name,
    basis,
    conversation,
    history,
    roadmap: roadmap && tasks ? { plan: roadmap, tasks } : null,
    measures: catalogue && measures ? { plan: catalogue, measures } : null,
  };
});
