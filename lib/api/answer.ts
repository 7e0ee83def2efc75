import "server-only";
import { Invalid, NotFound } from "@/lib/auth/errors";
import { type CurrentPlan, currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import type { QueryProblem, QueryResult } from "@/lib/request/query-string";

/**
 * The values of a query string that was read without problems.
 * @throws Invalid naming every field that is wrong (400)
 */
export function valuesOf<T>(result: QueryResult<T>) {
  if (!result.values) throw invalid(result.problems);
  return result.values;
}

/** A refusal that names fields of the query string. */
export function invalid(problems: readonly QueryProblem[]): Invalid {
  return new Invalid(
    Object.fromEntries(problems.map(({ field, message }) => [field, `${message}。`.replace("。。", "。")])),
  );
}

/** @throws NotFound before the first import */
export async function requireRoadmap(): Promise<CurrentPlan> {
  const plan = await currentRoadmap();
  if (!plan) throw new NotFound("工程表がまだ取り込まれていません。");
  return plan;
}

/** @throws NotFound before the first import */
export async function requireMeasures(): Promise<CurrentPlan> {
  const plan = await currentMeasures();
  if (!plan) throw new NotFound("施策集がまだ取り込まれていません。");
  return plan;
}
