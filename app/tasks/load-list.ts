import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import type { MinistrySummary } from "@/lib/ministries/queries";
import { type CurrentPlan, currentRoadmap, listChapters } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { progressBasis } from "@/lib/progress/basis-queries";
import { asOfOf, type QueryInput, type QueryProblem } from "@/lib/request/query-string";
import { listTasks } from "@/lib/tasks/queries";
import { progressProblem, readTaskQuery, type TaskQuery } from "@/lib/tasks/read-query";

export type TaskListPage = {
  roadmap: CurrentPlan;
  asOf: DateString;
  basis: ProgressBasis;
  choices: {
    ministries: readonly MinistrySummary[];
    chapters: Awaited<ReturnType<typeof listChapters>>;
  };
  problems: QueryProblem[];
  /** Null where the conditions cannot be used. */
  list: (Awaited<ReturnType<typeof listTasks>> & { query: TaskQuery & { asOf: DateString } }) | null;
};

/** Everything the list of tasks shows; null before the first import. */
export async function loadTaskList(input: QueryInput, today: DateString): Promise<TaskListPage | null> {
  const asOf = asOfOf(input, today);
  const [roadmap, query, basis, ministries] = await Promise.all([
    currentRoadmap(asOf),
    readTaskQuery(input, today),
    progressBasis(getViewer(), asOf),
    listCarriers(),
  ]);
  if (!roadmap) return null;
  const chapters = await listChapters(roadmap.versionId);
  const page = { roadmap, asOf, basis, choices: { ministries, chapters } };
  if (!query.values) return { ...page, problems: query.problems, list: null };
  const refused = progressProblem(query.values, basis);
  if (refused) return { ...page, problems: [refused], list: null };
  const found = await listTasks({ versionId: roadmap.versionId, asOf, basis }, query.values, query.values);
  return { ...page, problems: [], list: { ...found, query: query.values } };
}
