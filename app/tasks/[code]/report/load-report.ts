import "server-only";
import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/require-viewer";
import { reportDraftKey } from "@/lib/drafts/draft";
import { readDraft } from "@/lib/drafts/queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { listReportable, readReportStart } from "@/lib/reports/queries";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { readOwnReturned } from "@/lib/reviews/draft-queries";
import { readReviewOf } from "@/lib/reviews/queries";
import { getTask } from "@/lib/tasks/queries";

/**
 * What the form of a report shows; the pages of 404 and 403 for what is no task, and for whoever may not
 * report about it. `start` is null while a person with several choices has made none. Once per request.
 */
export const loadReport = cache(
  async (code: string, ministry: string | undefined, from: string | undefined) => {
    const viewer = await requireViewer(addressOf(`/tasks/${encodeURIComponent(code)}/report`, { ministry }));
    const roadmap = await currentRoadmap();
    if (!roadmap || !/^K\d{2,3}-\d{2,3}$/.test(code)) notFound();
    const asOf = today();
    const scope = { versionId: roadmap.versionId, asOf, basis: { kind: "live" } } as const;
    const [task, choices] = await Promise.all([getTask(scope, code), listReportable(viewer, code)]);
    if (!task) notFound();
    const [only, ...others] = choices;
    const slug = ministry ?? (others.length === 0 ? only?.slug : undefined);
    if (!only || (slug !== undefined && !choices.some((choice) => choice.slug === slug))) forbidden();
    if (slug === undefined)
      return { viewer, task, choices, start: null, draft: null, inReview: null, returned: null, asOf };
    const [start, draft, inReview] = await Promise.all([
      readReportStart(viewer, code, slug, asOf, from),
      readDraft(viewer, reportDraftKey(code, slug)),
      readReviewOf(viewer, roadmap.versionId, code),
    ]);
    const returned = draft && (await readOwnReturned(viewer, start.part));
    return { viewer, task, choices, start, draft, inReview, returned, asOf };
  },
);
