import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { canPassReview } from "@/lib/assignments/policy";
import { Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import { giveBackDraft } from "@/lib/drafts/commands";
import { reportDraftKey } from "@/lib/drafts/draft";
import { notifyPerson } from "@/lib/notifications/notify-commands";
import { takeNextVersion } from "@/lib/reports/lead-item-commands";
import { type LeadPart, readLeadPart } from "@/lib/reports/lead-part-queries";
import { writeReport } from "@/lib/reports/submit-commands";
import { canReport } from "@/lib/tasks/policy";
import { readFields, reportIn, sourceIn } from "./fields";
import { canTakeBackReview } from "./policy";
import type { PassReviews, ReturnReview, TakeBackReview } from "./schema";

/**
 * Passes reports that wait in a ministry, which submits them: all of them, or none. Their authors stay the reports'.
 * @param today the current day in JST
 * @returns how many
 * @throws NotFound | Forbidden | Invalid that names every one that can't be submitted any more | Conflict that names
 *   those that somebody else changed, passed, returned or took back meanwhile
 */
export async function passReviews(
  db: PrismaClient,
  viewer: Viewer,
  input: PassReviews,
  today: DateString,
): Promise<number> {
  const { requestId, ministry } = input;
  // In one order everywhere: two of these never wait for each other's rows.
  const ordered = [...input.part].sort((a, b) => (a.code < b.code ? -1 : 1));
  await actOnce(db, viewer, requestId, async (tx) => {
    const changed: string[] = [];
    const wrong: string[] = [];
    for (const [index, { code, basedOn }] of ordered.entries()) {
      const part = await readLeadPart(tx, code, ministry);
      if (!mayPass(viewer, part)) throw new Forbidden();
      const review = (await takeNextVersion(tx, part, basedOn)) ? await takeReview(tx, part) : null;
      if (!review) {
        changed.push(code);
        continue;
      }
      const report = reportIn(readFields(review.fields), { code, ministry, basedOn, requestId });
      const problems = Object.values(reportProblems(part.planned, report, today));
      if (problems.length > 0) {
        wrong.push(`${code}: ${problems.join(" ")}`);
        continue;
      }
      const act = { passed: review.author, ...(index === 0 ? { requestId } : {}) };
      const source = sourceIn(review.fields);
      const { activityId } = await writeReport(tx, viewer, part, { ...report, source }, act);
      await notifyPerson(tx, activityId, review.author.id, "REVIEW");
    }
    if (wrong.length > 0) {
      throw new Invalid({ "": `提出していません。差し戻して、直してもらってください。${wrong.join(" ")}` });
    }
    if (changed.length > 0) throw new Conflict(`提出していません。${changedWords(changed)}`);
  });
  return ordered.length;
}

/**
 * Returns what waits to its author with a reason: its texts are their 下書き again.
 * @throws NotFound | Forbidden | Conflict
 */
export async function returnReview(db: PrismaClient, viewer: Viewer, input: ReturnReview): Promise<void> {
  const { code, basedOn, reason, requestId } = input;
  await actOnce(db, viewer, requestId, async (tx) => {
    const part = await readLeadPart(tx, code, input.ministry);
    if (!mayPass(viewer, part)) throw new Forbidden();
    const review = (await takeNextVersion(tx, part, basedOn)) ? await takeReview(tx, part) : null;
    if (!review) throw new Conflict(`差し戻していません。${changedWords([code])}`);
    await giveBack(tx, part, review, basedOn + 1);
    const activityId = await recordActivity(tx, {
      actor: viewer,
      kind: "returnReview",
      subject: { type: "task", id: part.taskId },
      after: { ministry: part.slug, author: review.author.name, authorId: review.author.id },
      reason,
      requestId,
    });
    await notifyPerson(tx, activityId, review.author.id, "REVIEW");
  });
}

/**
 * Takes back what one sent oneself: its texts are one's 下書き again.
 * @throws NotFound | Forbidden | Conflict
 */
export async function takeBackReview(
  db: PrismaClient,
  viewer: Viewer,
  { code, ministry, basedOn, requestId }: TakeBackReview,
): Promise<void> {
  await actOnce(db, viewer, requestId, async (tx) => {
    const part = await readLeadPart(tx, code, ministry);
    if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
    const review = (await takeNextVersion(tx, part, basedOn)) ? await takeReview(tx, part) : null;
    if (!review) throw new Conflict(`取り戻していません。${changedWords([code])}`);
    const { ministryId } = part;
    if (!canTakeBackReview(viewer, { ministryId, authorId: review.author.id })) throw new Forbidden();
    await giveBack(tx, part, review, basedOn + 1);
    await recordActivity(tx, {
      actor: viewer,
      kind: "takeBackReview",
      subject: { type: "task", id: part.taskId },
      after: { ministry: part.slug },
      requestId,
    });
  });
}

function mayPass(viewer: Viewer, part: LeadPart): boolean {
  return canPassReview(viewer, part.ministryId) && canReport(viewer, part, part.ministryId);
}

type Review = { fields: unknown; author: { id: string; name: string } };

/** What waits of a part whose next version was taken, no longer waiting; null: nothing does. */
async function takeReview(tx: Transaction, { taskId, ministryId }: LeadPart): Promise<Review | null> {
  const which = { taskId_ministryId: { taskId, ministryId } };
  const review = await tx.reportReview.findUnique({
    where: which,
    select: { fields: true, author: { select: { id: true, name: true } } },
  });
  if (review) await tx.reportReview.delete({ where: which });
  return review;
}

/** @param version of the part from now on */
async function giveBack(tx: Transaction, part: LeadPart, review: Review, version: number): Promise<void> {
  const form = reportDraftKey(part.code, part.slug);
  await giveBackDraft(tx, review.author.id, { form, fields: readFields(review.fields), basedOn: version });
}

function changedWords(codes: readonly string[]): string {
  return `${codes.join("、")}は、この間にほかの人が変更したか、部内確認が終わっています。ページを読み込み直して、確かめてください。`;
}
