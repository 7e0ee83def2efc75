import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { reportPreview } from "@/lib/reports/preview";
import { pageRows } from "@/lib/site/page-rows-queries";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
import { readInHand } from "./in-hand-queries";
import {
  mayReadWaiting,
  type WaitingReport,
  type WaitingRow,
  waitingReport,
  waitingRows,
} from "./waiting-queries";

/** A report that waits with the lead's 区分 now, and once it is submitted. */
export type ReviewRow = WaitingReport & { mark: ProgressMark; after: ProgressMark | null };

/** What waits in a ministry, in the printed order; nothing for those who may not read it. */
export async function listReviews(
  viewer: Viewer,
  ministry: { id: number; slug: string },
  { versionId, today }: { versionId: number; today: DateString },
): Promise<ReviewRow[]> {
  const [{ waiting }, facts] = await Promise.all([
    readInHand(viewer, ministry, versionId, today),
    listTaskFacts(versionId, today, { kind: "live" }),
  ]);
  if (waiting.length === 0) return [];
  const parts = new Map(ledParts(facts, ministry.id).map((part) => [part.fact.code, part]));
  return waiting.flatMap((review) => {
    const part = parts.get(review.code);
    if (!part) return [];
    const ground = { planned: part.fact.planned, latest: part.lead.report, today };
    const after = reportPreview(review.fields, ground)?.mark ?? null;
    return [{ ...review, mark: leadMark(part.lead), after }];
  });
}

/** What waits about one task, in the ministry that the person acts for; null: nothing, or not for them. */
export async function readReviewOf(
  viewer: Viewer | null,
  versionId: number,
  code: string,
): Promise<WaitingReport | null> {
  const ministryId = viewer?.acting.ministry?.id;
  if (!viewer || ministryId === undefined || !mayReadWaiting(viewer, ministryId)) return null;
  const [row] = await pageRows<WaitingRow[]>`${waitingRows(ministryId, versionId, code)}`;
  return row ? waitingReport(row, viewer) : null;
}

/** Whether a ministry requires 部内確認, with the version of its settings. Once per request. */
export const readReviewSetting = cache(
  async (ministryId: number): Promise<{ required: boolean; version: number }> => {
    const [setting] = await database().$queryRaw<{ required: boolean; version: number }[]>`
      select review_required as required, version from ministry where id = ${ministryId}`;
    if (!setting) throw new Error(`no ministry ${ministryId}`);
    return setting;
  },
);
