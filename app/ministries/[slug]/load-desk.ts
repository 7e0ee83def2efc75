import "server-only";
import { canPassReview } from "@/lib/assignments/policy";
import { getViewer } from "@/lib/auth/get-viewer";
import { type Asked, listAsked } from "@/lib/desk/asked-queries";
import { canWorkAtDesk } from "@/lib/desk/policy";
import { type Desk, readDesk } from "@/lib/desk/queries";
import { DESK_QUEUES } from "@/lib/desk/queues";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { today } from "@/lib/request/today";
import { readInHand } from "@/lib/reviews/in-hand-queries";
import { type ReviewMode, reviewMode } from "@/lib/reviews/policy";

/**
 * The desk of a ministry's people, on its page of today alone; null for others.
 * @param queue as the address names it
 * @param whose `own`: only what is given to the person
 */
export async function loadDesk(
  slug: string,
  asOf: DateString,
  queue: string | undefined,
  whose: string | undefined,
): Promise<{
  desk: Desk;
  asked: Asked;
  /** The conversations are listed, not the parts of a queue. */
  answering: boolean;
  own: boolean;
  mayAssign: boolean;
  review: ReviewMode;
  person: string;
} | null> {
  if (asOf !== today()) return null;
  const [viewer, ministries, roadmap] = await Promise.all([getViewer(), listMinistries(), currentRoadmap()]);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (!ministry || !roadmap || !canWorkAtDesk(viewer, ministry.id)) return null;
  const own = whose === "own";
  const wanted = DESK_QUEUES.find((known) => known === queue);
  const [desk, asked, { setting }] = await Promise.all([
    readDesk(viewer, ministry, { versionId: roadmap.versionId, today: asOf }, { wanted, own }),
    listAsked(viewer, ministry.id, own),
    readInHand(viewer, ministry, roadmap.versionId, asOf),
  ]);
  // With nothing to report, what waits is the answers.
  const answering = queue === "asked" || (wanted === undefined && desk.waiting === 0 && asked.count > 0);
  return {
    desk,
    asked,
    answering,
    own,
    mayAssign: canPassReview(viewer, ministry.id),
    review: reviewMode(viewer, setting.required),
    person: viewer.userId,
  };
}
