import "server-only";
import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/require-viewer";
import { canWorkAtDesk } from "@/lib/desk/policy";
import { readDeskParts } from "@/lib/desk/queries";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { MOST_PARTS } from "@/lib/reports/batch-schema";
import { today } from "@/lib/request/today";
import { reviewMode } from "@/lib/reviews/policy";
import { readReviewSetting } from "@/lib/reviews/queries";

/**
 * The parts that were chosen to be reported at once, in the printed order; unknown ones are left out. For the
 * ministry's own people alone: 403 for others. Once per request.
 * @param chosen 工程番号, separated by spaces
 */
export const loadBatch = cache(async (slug: string, chosen: string) => {
  const viewer = await requireViewer(`/ministries/${encodeURIComponent(slug)}/report`);
  const [ministries, roadmap] = await Promise.all([listMinistries(), currentRoadmap()]);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (!ministry || !roadmap) notFound();
  if (!canWorkAtDesk(viewer, ministry.id)) forbidden();
  const day = today();
  const codes = chosen.split(" ").slice(0, MOST_PARTS);
  const [rows, { required }] = await Promise.all([
    readDeskParts(ministry.id, { versionId: roadmap.versionId, today: day }, codes),
    readReviewSetting(ministry.id),
  ]);
  return { viewer, ministry, rows, review: reviewMode(viewer, required), today: day };
});
