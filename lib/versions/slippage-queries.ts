import "server-only";
import { database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { MinistrySummary } from "@/lib/ministries/queries";
import { type CurrentPlan, currentRoadmap, listRoadmaps } from "@/lib/plans/queries";
import type { QueryProblem } from "@/lib/request/query-string";
import { listTaskContents, type TaskContent } from "@/lib/tasks/content-queries";
import { type DatedTask, originsOver, type Slippage, slippages } from "./slippage";

export type SlippageFilter = { ministry?: string | undefined; change?: Slippage["change"] | undefined };

/** Two versions of the roadmap, and what became of each planned end. */
export type ComparedVersions = {
  later: CurrentPlan;
  older: CurrentPlan;
  /** All of them, unfiltered. */
  all: Slippage[];
};

/** The approved versions of the roadmap, the newest first, and the two that are asked for. */
export async function readSlippage(
  asOf: DateString,
  { version, previous }: { version?: number | undefined; previous?: number | undefined },
): Promise<{ versions: CurrentPlan[]; compared: ComparedVersions | null; problem: QueryProblem | null }> {
  const [versions, standing] = await Promise.all([listRoadmaps(), currentRoadmap(asOf)]);
  const later = versions.find(({ number }) => number === (version ?? standing?.number));
  const older = versions.find(({ number }) =>
    previous === undefined ? number < (later?.number ?? 0) : number === previous,
  );
  const problem = problemOf(versions, { version, previous }, later, older);
  if (problem || !later || !older) return { versions, compared: null, problem };
  const [before, after, steps] = await Promise.all([
    listTaskContents(older.versionId),
    listTaskContents(later.versionId),
    readSteps(later.versionId, older.versionId),
  ]);
  const origins = originsOver(
    after.map(({ code }) => code),
    steps,
  );
  const all = slippages(before.map(datedTask), after.map(datedTask), origins);
  return { versions, compared: { later, older, all }, problem: null };
}

/** What moved stands before what did not. */
const ORDER = ["later", "earlier", "new", "dropped", "scheduled", "unscheduled", "unmoved", "undated"];

/**
 * Those that a ministry leads (or led, where they were dropped), and that changed so: the greatest slips first, equal
 * ones in print.
 */
export function selectSlippages(
  all: readonly Slippage[],
  { ministry, change }: SlippageFilter,
  ministries: readonly MinistrySummary[],
): Slippage[] {
  const id = ministries.find(({ slug }) => slug === ministry)?.id;
  return all
    .filter(
      (entry) =>
        (change === undefined || entry.change === change) &&
        (ministry === undefined || (id !== undefined && (entry.after ?? entry.before)?.leads.includes(id))),
    )
    .sort(
      (a, b) =>
        ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0),
    );
}

function problemOf(
  versions: readonly CurrentPlan[],
  asked: { version?: number | undefined; previous?: number | undefined },
  later: CurrentPlan | undefined,
  older: CurrentPlan | undefined,
): QueryProblem | null {
  if (versions.length === 0) return null;
  if (asked.version !== undefined && !later) {
    return { field: "version", message: `工程表の第${asked.version}版は承認されていません` };
  }
  if (asked.previous === undefined) return null;
  if (!older) return { field: "previous", message: `工程表の第${asked.previous}版は承認されていません` };
  return later && older.number >= later.number
    ? { field: "previous", message: "新しい版より前の版を指定してください" }
    : null;
}

/** Where the rows come from, version by version, from the later one back to the older one. */
async function readSteps(later: number, older: number): Promise<Map<string, string | null>[]> {
  const rows = await database().$queryRaw<{ versionId: number; key: string; fromKey: string | null }[]>`
    with recursive way as (
      select v.id, v.predecessor_id, 1 as place from plan_version v where v.id = ${later}
      union all
      select v.id, v.predecessor_id, w.place + 1 from way w
      join plan_version v on v.id = w.predecessor_id
      where w.predecessor_id <> ${older}
    )
    select w.id as "versionId", s.key, s.from_key as "fromKey"
    from way w join succession s on s.version_id = w.id
    order by w.place`;
  const steps = new Map<number, Map<string, string | null>>();
  for (const { versionId, key, fromKey } of rows) {
    const step = steps.get(versionId) ?? new Map<string, string | null>();
    steps.set(versionId, step.set(key, fromKey));
  }
  return [...steps.values()];
}

function datedTask({ code, title, initiative, ministries, printed }: TaskContent): DatedTask {
  const leads = ministries.filter(({ role }) => role === "LEAD").map(({ ministryId }) => ministryId);
  return { code, title, initiative, leads, last: printed?.last ?? null };
}
