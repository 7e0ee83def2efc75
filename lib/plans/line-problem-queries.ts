import "server-only";
import { database } from "@/lib/db/client";

/** What the import noted about a line of the document, in its own words. */
export type LineProblem = { code: string; message: string };

/** Notes of the import about one line, in the order of the report. */
export async function listLineProblems(versionId: number, line: number): Promise<LineProblem[]> {
  return database().$queryRaw<LineProblem[]>`
    select problem->>'code' as code, problem->>'message' as message
    from plan_version v, jsonb_array_elements(v.report->'problems') with ordinality as p(problem, place)
    where v.id = ${versionId} and (problem->>'line')::int = ${line}
    order by place`;
}
