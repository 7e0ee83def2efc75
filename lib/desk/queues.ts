import { type Quarter, quarterStart } from "@/lib/domain/fiscal-quarter";
import type { LedPart } from "@/lib/ministries/task-parts";

/** What waits on the desk of a ministry's people, the most pressing first. A part may wait in several. */
export const DESK_QUEUES = ["unreported", "unexplained", "stale", "ending", "starting"] as const;
export type DeskQueue = (typeof DESK_QUEUES)[number];

export const DESK_QUEUE_LABELS: Record<DeskQueue, string> = {
  unreported: "未報告",
  unexplained: "遅延の理由なし",
  stale: "報告が古い",
  ending: "今期に終わる",
  starting: "今期に始まる",
};

export const DESK_QUEUE_HINTS: Record<DeskQueue, string> = {
  unreported: "計画期間に入ったのに、一度も報告していない工程です。",
  unexplained: "遅延となっているのに、最新の報告に遅延の理由がない工程です。",
  stale: "最新の報告が2四半期以上前の時点の工程です(完了・中止を除きます)。",
  ending: "今の四半期に計画期間が終わり、この四半期の時点の報告がまだない工程です。",
  starting: "今の四半期に計画期間が始まり、この四半期の時点の報告がまだない工程です。",
};

/**
 * Where a lead's part waits. Every queue is left by reporting. A delayed one is in `unexplained` until the
 * 遅延の理由 of its latest report is looked at (unansweredOf).
 * @param now the quarter of today
 */
export function queuesOf({ fact, lead }: LedPart, now: Quarter): DeskQueue[] {
  const { report } = lead;
  const over = report?.state === "COMPLETED" || report?.state === "CANCELLED";
  const [starting, ending] = [fact.planned?.first === now, fact.planned?.last === now];
  const due = (starting || ending) && !over && (report === null || report.effectiveOn < quarterStart(now));
  const waits: Record<DeskQueue, boolean> = {
    unreported: lead.progress === "UNREPORTED",
    unexplained: lead.progress === "DELAYED",
    stale: lead.stale,
    ending: due && ending,
    starting: due && starting,
  };
  return DESK_QUEUES.filter((queue) => waits[queue]);
}

/** The same once the latest report's 遅延の理由 is known. */
export function unansweredOf(queues: readonly DeskQueue[], reason: string | null): DeskQueue[] {
  return queues.filter((queue) => queue !== "unexplained" || (reason ?? "").trim() === "");
}
