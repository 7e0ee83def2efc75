import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type QueryProblem, type QueryResult, readQuery } from "@/lib/request/query-string";
import type { TaskFilter } from "@/lib/tasks/filter";
import { readTaskQuery, TASK_QUERY_FIELDS } from "@/lib/tasks/read-query";
import { type RoadmapLayout, roadmapFields } from "./filter";
import { ALL_MINISTRIES, QUARTER_QUESTIONS } from "./layout";

/** `searchParams` of a page. */
type Input = Record<string, string | string[] | undefined>;

/** Names of the query string's fields that the roadmap knows. */
export const ROADMAP_QUERY_FIELDS: readonly string[] = [
  ...TASK_QUERY_FIELDS.filter((field) => field !== "page" && field !== "pageSize"),
  ...Object.keys(roadmapFields),
];

export type RoadmapQuery = { layout: RoadmapLayout; filter: TaskFilter };

/**
 * Reads the query string of the roadmap: the conditions of a list of tasks, so that both show the same
 * tasks, and the layout. `quarter` with `when` says shorter what `underway`, `starts` or `ends` say.
 * @param today the current day in JST
 */
export async function readRoadmapQuery(input: Input, today: DateString): Promise<QueryResult<RoadmapQuery>> {
  const { asOf: _, ...other } = input;
  const layout = readQuery(other, roadmapFields, today);
  const { filterInput, twice } = filterInputOf(input, layout.values);
  const filter = await readTaskQuery(filterInput, today);
  const problems = unique([...layout.problems, ...twice, ...filter.problems]);
  if (problems.length > 0 || !layout.values || !filter.values) return { values: null, problems };
  const { asOf, page: _page, pageSize: _size, ...conditions } = filter.values;
  const { asOf: _today, ...places } = layout.values;
  return { values: { layout: places, filter: conditions, asOf }, problems: [] };
}

/** The conditions as a list of tasks takes them. */
function filterInputOf(
  { page: _, pageSize: __, ...input }: Input,
  layout: Pick<RoadmapLayout, "quarter" | "when"> | null,
): { filterInput: Input; twice: QueryProblem[] } {
  const filterInput = input.ministry === ALL_MINISTRIES ? { ...input, ministry: undefined } : input;
  if (layout?.quarter === undefined) return { filterInput, twice: [] };
  const field = QUARTER_QUESTIONS.find((question) => question === layout.when) ?? "underway";
  const both = typeof input[field] === "string" && input[field] !== "" && input[field] !== input.quarter;
  return {
    filterInput: { ...filterInput, [field]: input.quarter },
    twice: both ? [{ field: "quarter", message: `「${field}」と異なる四半期は同時に指定できません` }] : [],
  };
}

/** One problem a field: the first. */
function unique(problems: readonly QueryProblem[]): QueryProblem[] {
  return [...new Map([...problems].reverse().map((problem) => [problem.field, problem])).values()].reverse();
}
