import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import { clearDraft } from "@/lib/drafts/commands";
import { reportDraftKey } from "@/lib/drafts/draft";
import { usableFiles } from "@/lib/evidence/commands";
import { notifyReviewers } from "@/lib/notifications/notify-commands";
import { takeNextVersion } from "@/lib/reports/lead-item-commands";
import { readLeadPart } from "@/lib/reports/lead-part-queries";
import type { SubmitReport } from "@/lib/reports/schema";
import { type ReportInput, refuseWhileWaiting, reportConflict } from "@/lib/reports/submit-commands";
import { fieldsOf } from "./fields";
import { canSendForReview } from "./policy";

/**
 * Sends a report for 部内確認 (review), once per sent form. Nothing of it counts or is told outside of the ministry.
 * @param today the current day in JST
 * @throws NotFound | Forbidden | Invalid by field, as submitting it would | Conflict with what stands now
 */
export async function sendForReview(
  db: PrismaClient,
  viewer: Viewer,
  input: SubmitReport,
  today: DateString,
): Promise<void> {
  await actOnce(db, viewer, input.requestId, (tx) => sendInto(tx, viewer, input, today, input.requestId));
}

/**
 * The same within the caller's transaction.
 * @param requestId for the first report of an act: the とりまとめ are told once of an act
 * @returns id of what waits
 */
export async function sendInto(
  tx: Transaction,
  viewer: Viewer,
  input: ReportInput,
  today: DateString,
  requestId?: string,
): Promise<number> {
  const part = await readLeadPart(tx, input.code, input.ministry);
  const { taskId, ministryId } = part;
  if (!canSendForReview(viewer, part, ministryId)) throw new Forbidden();
  const problems = reportProblems(part.planned, input, today);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (!(await takeNextVersion(tx, part, input.basedOn))) throw await reportConflict(tx, part, input);
  await refuseWhileWaiting(tx, part);
  await usableFiles(tx, viewer.userId, part, input.files);
  const review = await tx.reportReview.create({
    data: {
      ...{ taskId, ministryId, authorId: viewer.userId },
      fields: {
        ...fieldsOf({ ...input, behalfReason: "" }),
        ...(input.source ? { source: input.source } : {}),
      },
    },
  });
  await clearDraft(tx, viewer, reportDraftKey(part.code, part.slug));
  const activityId = await recordActivity(tx, {
    actor: viewer,
    kind: "sendForReview",
    subject: { type: "task", id: taskId },
    after: { ministry: part.slug, reviewId: review.id, ...input.source },
    ...(requestId ? { requestId } : {}),
  });
  if (requestId) await notifyReviewers(tx, activityId, ministryId);
  return review.id;
}
