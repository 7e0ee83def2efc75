import "server-only";
import type { RoadmapPage } from "@/components/roadmap/roadmap-content";
import { getViewer } from "@/lib/auth/get-viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import { currentRoadmap, listChapters } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { asOfOf } from "@/lib/request/query-string";
import { getRoadmap, leadsTasks } from "@/lib/roadmap/queries";
import { readRoadmapQuery } from "@/lib/roadmap/read-query";
import { progressProblem } from "@/lib/tasks/read-query";

type Input = Record<string, string | string[] | undefined>;

/** Everything the roadmap's page shows; null before the first import. */
export async function loadRoadmap(input: Input, today: DateString): Promise<RoadmapPage | null> {
  const asOf = asOfOf(input, today);
  const [plan, query, basis, ministries] = await Promise.all([
    currentRoadmap(asOf),
    readRoadmapQuery(input, today),
    progressBasis(getViewer(), asOf),
    listCarriers(),
  ]);
  if (!plan) return null;
  const chapters = await listChapters(plan.versionId);
  const page = { plan, asOf, basis, choices: { ministries, chapters } };
  if (!query.values) return { ...page, problems: query.problems, shown: null };
  const refused = progressProblem(query.values.filter, basis);
  if (refused) return { ...page, problems: [refused], shown: null };
  const { group, sort } = query.values.layout;
  const roadmap = await getRoadmap({ versionId: plan.versionId, asOf, basis }, query.values);
  return { ...page, problems: [], shown: { roadmap, group, sort } };
}

/** Slug of the ministry whose rows the signed-in person has come for; null: none, or it leads no task. */
export async function ownMinistry(): Promise<string | null> {
  const [viewer, plan] = await Promise.all([getViewer(), currentRoadmap()]);
  const ministry = viewer?.acting.ministry;
  if (!ministry || !plan || !(await leadsTasks(plan.versionId, ministry.id))) return null;
  return ministry.slug;
}
