/** What the 事務局 makes of a mark that can't be read (要確認): an article's, 無効, or 要確認 again. */
export const MARK_VERDICTS = ["ARTICLE", "VOID", "REOPENED"] as const;
export type MarkVerdict = (typeof MARK_VERDICTS)[number];

/** One decision about a 要確認 mark; decisions are only ever added. */
export type MarkDecision = {
  id: number;
  markId: number;
  verdict: MarkVerdict;
  /** For ARTICLE: key of the column, e.g. `11-1-2`. */
  column: string | null;
  recordedAt: Date;
};

/** Where a mark stands. VOID: declared to say nothing, so that it counts nowhere. */
export type MarkTarget = "ARTICLE" | "GUIDE" | "NEEDS_REVIEW" | "VOID";

/**
 * The decision that holds for each mark: the latest one recorded before an instant, in whatever order they come.
 * @param end exclusive (endOfDayInJapan of a 基準日)
 * @returns by id of the mark
 */
export function standingDecisions<D extends MarkDecision>(
  decisions: readonly D[],
  end: Date,
): Map<number, D> {
  const standing = new Map<number, D>();
  for (const decision of decisions) {
    if (decision.recordedAt >= end) continue;
    const other = standing.get(decision.markId);
    if (!other || isLater(decision, other)) standing.set(decision.markId, decision);
  }
  return standing;
}

function isLater(one: MarkDecision, other: MarkDecision): boolean {
  const difference = one.recordedAt.getTime() - other.recordedAt.getTime();
  return difference > 0 || (difference === 0 && one.id > other.id);
}

/** Where a mark stands once a decision about it is applied; only a 要確認 one can be decided about. */
export function settledPlace(
  mark: { target: MarkTarget; column: string | null },
  decision: Pick<MarkDecision, "verdict" | "column"> | undefined,
): { target: MarkTarget; column: string | null } {
  const { target, column } = mark;
  if (target !== "NEEDS_REVIEW" || !decision || decision.verdict === "REOPENED") return { target, column };
  return decision.verdict === "ARTICLE"
    ? { target: "ARTICLE", column: decision.column }
    : { target: "VOID", column: null };
}
