import type { Quarter } from "./fiscal-quarter";
import { countProgress, PROGRESS, type Progress, type ProgressCounts } from "./progress";

/** What is compared of a task, or of one lead's part in it, as it stood on a day. */
export type PartState = {
  progress: Progress;
  /** Quarters late. */
  delay: number | null;
  /** 見込; the latest one where several lead. */
  forecast: Quarter | null;
  /** Reported as 実施中 or 完了. */
  begun: boolean;
};

/** What can be said of a part between two days. One part may have several. */
export const CHANGES = ["done", "slipped", "began", "recovered", "back", "cancelled"] as const;
export type Change = (typeof CHANGES)[number];

export type Comparison = {
  changes: Change[];
  /** Quarters by which the delay grew; null unless it did by a number. */
  slip: number | null;
  /** 区分, delay or 見込 differ. */
  differs: boolean;
};

/**
 * What changed between two states of the same part.
 * - done: 完了 now, and was not
 * - slipped: 遅延 now, and was not, or by fewer quarters
 * - began: reported as begun now, and was not
 * - recovered: was 遅延, and is so no more (without being 完了 or 中止), or by fewer quarters
 * - back: was 完了 or begun, and is so no more (中止 apart)
 * - cancelled: 中止 now, and was not
 */
export function compareStates(from: PartState, to: PartState): Comparison {
  const slipped = to.progress === "DELAYED" && (from.progress !== "DELAYED" || lateness(to) > lateness(from));
  const recovered =
    from.progress === "DELAYED" &&
    to.progress !== "COMPLETED" &&
    to.progress !== "CANCELLED" &&
    (to.progress !== "DELAYED" || lateness(to) < lateness(from));
  const left = to.progress !== "CANCELLED";
  const holds: Record<Change, boolean> = {
    done: became(from, to, "COMPLETED"),
    slipped,
    began: !from.begun && to.begun,
    recovered,
    back: left && (became(to, from, "COMPLETED") || (from.begun && !to.begun)),
    cancelled: became(from, to, "CANCELLED"),
  };
  const slip = slipped ? lateness(to) - lateness(from) : 0;
  return {
    changes: CHANGES.filter((change) => holds[change]),
    slip: slip > 0 ? slip : null,
    differs: from.progress !== to.progress || from.delay !== to.delay || from.forecast !== to.forecast,
  };
}

function became(from: PartState, to: PartState, progress: Progress): boolean {
  return to.progress === progress && from.progress !== progress;
}

function lateness({ delay }: PartState): number {
  return delay ?? 0;
}

/** How many parts went from each 区分 (outer key) to each (inner key): every part is counted once. */
export function crossProgress(
  pairs: readonly { from: Pick<PartState, "progress">; to: Pick<PartState, "progress"> }[],
): Record<Progress, ProgressCounts> {
  const rows = PROGRESS.map((progress): [Progress, ProgressCounts] => [
    progress,
    countProgress(pairs.filter(({ from }) => from.progress === progress).map(({ to }) => to.progress)),
  ]);
  return Object.fromEntries(rows) as Record<Progress, ProgressCounts>;
}
