import "server-only";
import { Invalid, NotFound } from "@/lib/auth/errors";
import type { DateString } from "@/lib/domain/fiscal-quarter";
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

/**
 * The version of the roadmap that was in force at the end of a day.
 * @throws NotFound before the first import
 */
export async function requireRoadmap(asOf?: DateString): Promise<CurrentPlan> {
  const plan = await currentRoadmap(asOf);
  if (!plan) throw new NotFound("工程表がまだ取り込まれていません。");
  return plan;
}

/** The same of the measures. @throws NotFound before the first import */
export async function requireMeasures(asOf?: DateString): Promise<CurrentPlan> {
  const plan = await currentMeasures(asOf);
  if (!plan) throw new NotFound("施策集がまだ取り込まれていません。");
  return plan;
}
