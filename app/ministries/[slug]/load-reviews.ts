import "server-only";
import type { Reviews } from "@/components/reviews/review-section";
import { canPassReview } from "@/lib/assignments/policy";
import { getViewer } from "@/lib/auth/get-viewer";
import { canWorkAtDesk } from "@/lib/desk/policy";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { today } from "@/lib/request/today";
import { listMinistryDrafts } from "@/lib/reviews/draft-queries";
import { readInHand } from "@/lib/reviews/in-hand-queries";
import { canRequireReview } from "@/lib/reviews/policy";
import { listReviews, readReviewSetting } from "@/lib/reviews/queries";

/** 部内確認 of a ministry, on its page of today alone; null for those it is no matter of. */
export async function loadReviews(slug: string, asOf: DateString): Promise<Reviews | null> {
  if (asOf !== today()) return null;
  const [viewer, ministries, roadmap] = await Promise.all([getViewer(), listMinistries(), currentRoadmap()]);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (!ministry || !roadmap || !viewer) return null;
  const mayRequire = canRequireReview(viewer, ministry.id);
  const works = canWorkAtDesk(viewer, ministry.id);
  if (!mayRequire && !works) return null;
  const { versionId } = roadmap;
  if (!works) return { setting: await readReviewSetting(ministry.id), inside: null, mayRequire };
  const when = { versionId, today: asOf };
  const [{ setting }, rows, drafts] = await Promise.all([
    readInHand(viewer, ministry, versionId, asOf),
    listReviews(viewer, ministry, when),
    listMinistryDrafts(viewer, ministry, when),
  ]);
  const mayPass = canPassReview(viewer, ministry.id);
  return {
    setting,
    inside: { rows, drafts: mayPass ? drafts : { ...drafts, others: [] }, mayPass },
    mayRequire,
  };
}
