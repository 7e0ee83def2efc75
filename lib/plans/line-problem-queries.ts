import "server-only";
import { database } from "@/lib/db/client";
import { versionContents } from "./version-contents";

/** What the import noted about a line of the document, in its own words. */
export type LineProblem = { code: string; message: string };

/** Notes of the import about one line of an approved version, in the order of the report. */
export async function listLineProblems(versionId: number, line: number): Promise<readonly LineProblem[]> {
  return (await problems(database(), versionId)).get(line) ?? [];
}

const problems = versionContents(async (versionId): Promise<ReadonlyMap<number, readonly LineProblem[]>> => {
  const rows = await database().$queryRaw<(LineProblem & { line: number })[]>`
    select problem->>'code' as code, problem->>'message' as message, (problem->>'line')::int as line
    from plan_version v, jsonb_array_elements(v.report->'problems') with ordinality as p(problem, place)
    where v.id = ${versionId} and problem->>'line' is not null
    order by place`;
  const byLine = new Map<number, LineProblem[]>();
  for (const { line, ...problem } of rows) byLine.set(line, [...(byLine.get(line) ?? []), problem]);
  return byLine;
});
