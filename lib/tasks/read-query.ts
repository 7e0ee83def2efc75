import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap, listChapters } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import {
  asOfOf,
  givenTexts,
  type QueryInput,
  type QueryProblem,
  type QueryResult,
  readQuery,
} from "@/lib/request/query-string";
import { pageFields, type TaskFilter, taskFilterFields } from "./filter";

const fields = { ...taskFilterFields, ...pageFields };

/** Names of the query string's fields that a list of tasks knows. */
export const TASK_QUERY_FIELDS = ["asOf", ...Object.keys(fields)];

export type TaskQuery = TaskFilter & { page: number; pageSize: number };

/**
 * Reads the query string of a list of tasks, and checks that the ministry and the 分野 exist.
 * @param today the current day in JST
 */
export async function readTaskQuery(input: QueryInput, today: DateString): Promise<QueryResult<TaskQuery>> {
  const query = readQuery(input, fields, today);
  // Read from the texts, so that an unknown ministry is told together with what else is wrong.
  const { ministry, chapter } = givenTexts(input, ["ministry", "chapter"]);
  const unknown = await Promise.all([
    ministryProblem(ministry),
    chapterProblem(chapter, asOfOf(input, today)),
  ]);
  return withProblems(query, unknown);
}

/** A query with what was found wrong besides; one problem a field. */
export function withProblems<T>(
  query: QueryResult<T>,
  found: readonly (QueryProblem | null)[],
): QueryResult<T> {
  const known = new Set(query.problems.map((problem) => problem.field));
  const more = found.filter((problem) => problem !== null).filter((problem) => !known.has(problem.field));
  return more.length > 0 ? { values: null, problems: [...query.problems, ...more] } : query;
}

/** Tells of a slug that no ministry has; null when there is nothing to tell. */
export async function ministryProblem(slug: string | undefined): Promise<QueryProblem | null> {
  if (slug === undefined) return null;
  const known = (await listMinistries()).some((ministry) => ministry.slug === slug);
  return known ? null : { field: "ministry", message: `府省庁「${slug}」は登録されていません` };
}

/** Tells that a query asks about 区分 while nothing was published; null when it may. */
export function progressProblem(
  query: Pick<TaskFilter, "progress" | "delay" | "delayFrom">,
  basis: ProgressBasis,
): QueryProblem | null {
  if (basis.kind !== "none") return null;
  const field = (["progress", "delay", "delayFrom"] as const).find((name) => query[name] !== undefined);
  return field ? { field, message: "進捗はまだ公表されていないため、区分や遅れでは絞り込めません" } : null;
}

async function chapterProblem(key: string | undefined, asOf: DateString): Promise<QueryProblem | null> {
  if (key === undefined) return null;
  const roadmap = await currentRoadmap(asOf);
  const known =
    roadmap !== null && (await listChapters(roadmap.versionId)).some((entry) => entry.key === key);
  return known ? null : { field: "chapter", message: `分野「${key}」は基準日の工程表にありません` };
}
