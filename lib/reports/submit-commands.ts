import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import { type Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { Report } from "@/lib/db/generated/client";
import { type DateString, quarterCode } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import { clearDraft } from "@/lib/drafts/commands";
import { reportDraftKey } from "@/lib/drafts/draft";
import { attachEvidence, evidenceOf } from "@/lib/evidence/commands";
import { type StoredEvidence, storedEvidence } from "@/lib/evidence/links";
import { canReport, reportNeedsReason } from "@/lib/tasks/policy";
import { conflictOf, takeNextVersion } from "./lead-item-commands";
import { type LeadPart, readLeadPart } from "./lead-part-queries";
import type { ReportSource } from "./report-source";
import { REPORT_FIELD_LABELS, type ReportField, reportTexts, shownText } from "./report-texts";
import type { SubmitReport } from "./schema";

/** A report's form without what tells one sending of it from another. */
export type ReportInput = Omit<SubmitReport, "requestId" | "stage"> & { source?: ReportSource };

/**
 * Submits a report within the caller's transaction.
 * @param requestId for the first report of an act (act-once.ts)
 * @returns id of the report
 * @throws NotFound | Forbidden | Invalid by field | Conflict with what stands now
 */
export async function submitInto(
  tx: Transaction,
  viewer: Viewer,
  input: ReportInput,
  today: DateString,
  requestId?: string,
): Promise<number> {
  const part = await readLeadPart(tx, input.code, input.ministry);
  if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
  if (part.reviewRequired && viewer.acting.role === "editor") {
    // Not the person's mistake: the ministry may have decided so while the form was open.
    throw new Invalid({
      "": `${part.ministry}では、提出に部内確認が必要です。まだ提出していません。「部内確認へ回す」を押してください。`,
    });
  }
  const problems = { ...reportProblems(part.planned, input, today), ...behalfProblem(viewer, input) };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (!(await takeNextVersion(tx, part, input.basedOn))) throw await reportConflict(tx, part, input);
  // The 事務局 neither sees what waits in a ministry, nor is held up by it.
  if (!reportNeedsReason(viewer)) await refuseWhileWaiting(tx, part);
  const { reportId } = await writeReport(tx, viewer, part, input, { ...(requestId ? { requestId } : {}) });
  await clearDraft(tx, viewer, reportDraftKey(part.code, part.slug));
  return reportId;
}

/**
 * Writes a checked report, of a part whose next version was taken, with its row of 履歴.
 * @param passed who wrote it, where somebody else passed it in 部内確認
 */
export async function writeReport(
  tx: Transaction,
  viewer: Viewer,
  part: LeadPart,
  input: ReportInput,
  { passed, requestId }: { passed?: { id: string; name: string }; requestId?: string },
): Promise<{ reportId: number; activityId: number }> {
  const before = await latestReport(tx, part);
  const evidence = input.links.length + input.files.length;
  const report = await tx.report.create({
    data: {
      taskId: part.taskId,
      ministryId: part.ministryId,
      state: input.state,
      completedOn: input.completedOn === null ? null : new Date(input.completedOn),
      forecastQuarter: input.forecast,
      note: input.note,
      reason: input.reason || null,
      behalfReason: input.behalfReason || null,
      effectiveOn: new Date(input.effectiveOn),
      authorId: passed?.id ?? viewer.userId,
    },
  });
  await attachEvidence(tx, passed?.id ?? viewer.userId, part, report.id, input);
  const activityId = await recordActivity(tx, {
    actor: viewer,
    kind: passed ? "passReview" : "submitReport",
    subject: { type: "task", id: part.taskId },
    ...(before ? { before: told(before) } : {}),
    after: {
      ministry: part.slug,
      reportId: report.id,
      ...told(report),
      ...(evidence > 0 ? { evidence } : {}),
      ...(passed ? { author: passed.name } : {}),
      ...input.source,
    },
    ...(input.behalfReason || input.reason ? { reason: input.behalfReason || input.reason } : {}),
    ...(requestId ? { requestId } : {}),
  });
  return { reportId: report.id, activityId };
}

/**
 * One report of a part waits at a time, and none is submitted past it.
 * @throws Invalid that names whose waits
 */
export async function refuseWhileWaiting(tx: Transaction, { taskId, ministryId }: LeadPart): Promise<void> {
  const waiting = await tx.reportReview.findUnique({
    where: { taskId_ministryId: { taskId, ministryId } },
    select: { author: { select: { name: true } } },
  });
  if (!waiting) return;
  throw new Invalid({
    "": `この工程には、部内確認を待っている報告(作成者: ${waiting.author.name})があります。それが提出されるか、差し戻されるか、取り戻されるまで、ほかの報告はできません。`,
  });
}

/** The 事務局 says why it acts in a ministry's place. */
export function behalfProblem(
  viewer: Viewer,
  input: { behalfReason: string },
): { behalfReason: string } | null {
  if (!reportNeedsReason(viewer) || input.behalfReason !== "") return null;
  return { behalfReason: "府省庁に代わって行う理由を入力してください。" };
}

/** What a report says, as 履歴 tells it. */
export function told(report: Report) {
  return {
    state: report.state,
    effectiveOn: day(report.effectiveOn),
    ...(report.completedOn ? { completedOn: day(report.completedOn) } : {}),
    ...(report.forecastQuarter !== null ? { forecast: quarterCode(report.forecastQuarter) } : {}),
  };
}

export function day(date: Date): DateString {
  return date.toISOString().slice(0, 10);
}

export function latestReport(tx: Transaction, { taskId, ministryId }: LeadPart): Promise<Report | null> {
  return tx.report.findFirst({
    where: { taskId, ministryId, withdrawnAt: null },
    orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
  });
}

/** 基準日 and 代行の理由 belong to each report; the others may have been changed by somebody else. */
const COMPARED: readonly ReportField[] = ["state", "completedOn", "forecast", "reason", "note", "links"];

/** The Conflict of an older form of a report, with the fields that differ from the latest report. */
export async function reportConflict(tx: Transaction, part: LeadPart, input: ReportInput): Promise<Conflict> {
  const standing = await latestReport(tx, part);
  const unchanged = String(standing?.id ?? "") === input.baseReport;
  const evidence = standing ? await evidenceOf(tx, standing.id) : storedEvidence([]);
  return conflictOf(tx, part, unchanged ? [] : differences(input, standing, evidence));
}

function differences(input: ReportInput, standing: Report | null, evidence: StoredEvidence): ConflictField[] {
  const mine = reportTexts(input, "");
  const theirs = reportTexts(
    standing && {
      ...standing,
      forecast: standing.forecastQuarter,
      completedOn: standing.completedOn && day(standing.completedOn),
      effectiveOn: day(standing.effectiveOn),
      ...evidence,
    },
    "",
  );
  return COMPARED.filter((name) => mine[name] !== theirs[name]).map((name) => ({
    name,
    label: REPORT_FIELD_LABELS[name],
    mine: mine[name],
    theirs: theirs[name],
    shown: { mine: shownText(name, mine[name]), theirs: shownText(name, theirs[name]) },
  }));
}
