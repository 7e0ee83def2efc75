import type { Quarter } from "@/lib/domain/fiscal-quarter";

/** What became of the planned end of a task between two versions. */
export const SLIPPAGE_CHANGES = [
  "later",
  "earlier",
  "unmoved",
  "scheduled",
  "unscheduled",
  "undated",
  "new",
  "dropped",
] as const;
export type SlippageChange = (typeof SLIPPAGE_CHANGES)[number];

/** What a version says of a task, as far as slippage goes. */
export type DatedTask = {
  code: string;
  title: string;
  initiative: string;
  /** Ids of the 主担当, in the printed order. */
  leads: readonly number[];
  /** The last planned quarter; null: 時期の記載なし. */
  last: Quarter | null;
};

/** A task of the later version beside the one it comes from. */
export type Slippage = {
  change: SlippageChange;
  before: DatedTask | null;
  after: DatedTask | null;
  /** Quarters that its end moved, later is positive; null where it has none on one side. */
  moved: number | null;
};

/**
 * The origin of each row of a version in an older one, where versions lie between them.
 * @param steps number → number in the version before (null: new), from the later version back to the older one
 */
export function originsOver(
  codes: readonly string[],
  steps: readonly ReadonlyMap<string, string | null>[],
): Map<string, string | null> {
  const start: [string, string | null][] = codes.map((code) => [code, code]);
  return new Map(
    start.map(([code]) => [
      code,
      steps.reduce<string | null>((at, step) => (at === null ? null : (step.get(at) ?? null)), code),
    ]),
  );
}

/** Every task of the later version in print, then those of the older one that none comes from. */
export function slippages(
  older: readonly DatedTask[],
  later: readonly DatedTask[],
  origins: ReadonlyMap<string, string | null>,
): Slippage[] {
  const before = new Map(older.map((task) => [task.code, task]));
  const went = new Set(origins.values());
  return [
    ...later.map((after) => slippageOf(before.get(origins.get(after.code) ?? "") ?? null, after)),
    ...older.filter(({ code }) => !went.has(code)).map((task) => slippageOf(task, null)),
  ];
}

function slippageOf(before: DatedTask | null, after: DatedTask | null): Slippage {
  const [old, now] = [before?.last ?? null, after?.last ?? null];
  const moved = before && after && old !== null && now !== null ? now - old : null;
  return { before, after, moved, change: changeOf(before, after, moved) };
}

function changeOf(before: DatedTask | null, after: DatedTask | null, moved: number | null): SlippageChange {
  if (!before) return "new";
  if (!after) return "dropped";
  if (moved !== null) return moved > 0 ? "later" : moved < 0 ? "earlier" : "unmoved";
  if (after.last !== null) return "scheduled";
  return before.last === null ? "undated" : "unscheduled";
}

/** How many of each, and how many quarters all that moved later did so together. */
export type SlippageCounts = Record<SlippageChange, number> & { quarters: number; total: number };

export function countSlippages(all: readonly Slippage[]): SlippageCounts {
  const of = (change: SlippageChange) => all.filter((entry) => entry.change === change).length;
  const counts = Object.fromEntries(SLIPPAGE_CHANGES.map((change) => [change, of(change)]));
  const quarters = all.reduce((sum, { moved }) => sum + Math.max(0, moved ?? 0), 0);
  return { ...(counts as Record<SlippageChange, number>), quarters, total: all.length };
}
