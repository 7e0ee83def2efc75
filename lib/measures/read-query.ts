import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { givenTexts, type QueryInput, type QueryResult, readQuery } from "@/lib/request/query-string";
import { pageFields } from "@/lib/tasks/filter";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import { type MeasureFilter, measureFilterFields } from "./filter";

const fields = { ...measureFilterFields, ...pageFields };

/** Names of the query string's fields that a list of measures knows. */
export const MEASURE_QUERY_FIELDS = ["asOf", ...Object.keys(fields)];

export type MeasureQuery = MeasureFilter & { page: number; pageSize: number };

/**
 * Reads the query string of a list of measures, and checks that the ministry exists.
 * Pages show all that match; the API uses `page` and `pageSize`.
 * @param today the current day in JST
 */
export async function readMeasureQuery(
  input: QueryInput,
  today: DateString,
): Promise<QueryResult<MeasureQuery>> {
  const query = readQuery(input, fields, today);
  const { ministry } = givenTexts(input, ["ministry"]);
  return withProblems(query, [await ministryProblem(ministry)]);
}
