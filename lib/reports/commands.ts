import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient, Report } from "@/lib/db/generated/client";
import { type DateString, quarterCode } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import { clearDraft } from "@/lib/drafts/commands";
import { reportDraftKey } from "@/lib/drafts/draft";
import { attachEvidence, evidenceOf } from "@/lib/evidence/commands";
import { type StoredEvidence, storedEvidence } from "@/lib/evidence/links";
import { canReport, reportNeedsReason } from "@/lib/tasks/policy";
import { conflictOf, takeNextVersion } from "./lead-item-commands";
import { type LeadPart, readLeadPart } from "./lead-part-queries";
import { REPORT_FIELD_LABELS, type ReportField, reportTexts, shownText } from "./report-texts";
import type { RepeatReport, SubmitReport, WithdrawReport } from "./schema";

/**
 * Submits (提出) a lead's report about a task, once per sent form.
 * @param today the current day in JST
 * @returns id of the report
 * @throws NotFound | Forbidden | Invalid by field | Conflict with what stands now (StandingChange)
 */
export async function submitReport(
  db: PrismaClient,
  viewer: Viewer,
  input: SubmitReport,
  today: DateString,
): Promise<number> {
  const id = await actOnce(db, viewer, input.requestId, (tx) =>
    submitInto(tx, viewer, input, today, input.requestId),
  );
  return id ?? reportOfRequest(db, input.requestId);
}

/**
 * Submits a report within the caller's transaction.
 * @param requestId for the first report of an act (act-once.ts)
 * @returns id of the report
 * @throws NotFound | Forbidden | Invalid by field | Conflict with what stands now
 */
export async function submitInto(
  tx: Transaction,
  viewer: Viewer,
  input: Omit<SubmitReport, "requestId">,
  today: DateString,
  requestId?: string,
): Promise<number> {
  const part = await readLeadPart(tx, input.code, input.ministry);
  if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
  if (part.reviewRequired && viewer.acting.role === "editor") {
    throw new Forbidden("この府省庁では、部内確認を経てとりまとめが提出します。");
  }
  const problems = { ...reportProblems(part.planned, input, today), ...behalfProblem(viewer, input) };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (!(await takeNextVersion(tx, part, input.basedOn))) throw await reportConflict(tx, part, input);
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
      authorId: viewer.userId,
    },
  });
  await attachEvidence(tx, viewer, part, report.id, input);
  await clearDraft(tx, viewer, reportDraftKey(part.code, part.slug));
  await recordActivity(tx, {
    actor: viewer,
    kind: "submitReport",
    subject: { type: "task", id: part.taskId },
    ...(before ? { before: told(before) } : {}),
    after: {
      ministry: part.slug,
      reportId: report.id,
      ...told(report),
      ...(evidence > 0 ? { evidence } : {}),
    },
    ...(input.behalfReason || input.reason ? { reason: input.behalfReason || input.reason } : {}),
    ...(requestId ? { requestId } : {}),
  });
  return report.id;
}

/**
 * 「前回から変更なし」: submits what the lead's latest report says once more, for today.
 * @param today the current day in JST
 * @returns id of the report
 * @throws as submitReport; Invalid where there is no report yet
 */
export async function repeatReport(
  db: PrismaClient,
  viewer: Viewer,
  input: RepeatReport,
  today: DateString,
): Promise<number> {
  const id = await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await readLeadPart(tx, input.code, input.ministry);
    if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
    const latest = await latestReport(tx, part);
    if (!latest) throw new Invalid({ "": "前回の報告がありません。" });
    const { state, completedOn, forecastQuarter, note, reason } = latest;
    const report = {
      ...{ state, note, forecast: forecastQuarter, reason: reason ?? "" },
      completedOn: completedOn && day(completedOn),
      effectiveOn: today,
      baseReport: String(latest.id),
      ...(await evidenceOf(tx, latest.id)),
    };
    return submitInto(tx, viewer, { ...input, ...report }, today, input.requestId);
  });
  return id ?? reportOfRequest(db, input.requestId);
}

/**
 * Withdraws a submitted report: from now on it counts no more, and stays in the record.
 * @returns the part it belonged to
 * @throws NotFound | Forbidden | Invalid | Conflict
 */
export async function withdrawReport(
  db: PrismaClient,
  viewer: Viewer,
  input: WithdrawReport,
): Promise<{ code: string; ministry: string }> {
  const found = await db.report.findUnique({
    where: { id: input.report },
    select: { task: { select: { code: true } }, ministry: { select: { slug: true } } },
  });
  if (!found) throw new NotFound("この報告は見つかりません。");
  const { code } = found.task;
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await readLeadPart(tx, code, found.ministry.slug);
    if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
    const problem = behalfProblem(viewer, input);
    if (problem) throw new Invalid(problem);
    if (!(await takeNextVersion(tx, part, input.basedOn))) throw await conflictOf(tx, part, []);
    const report = await tx.report.findUniqueOrThrow({ where: { id: input.report } });
    if (report.taskId !== part.taskId) throw new NotFound("この報告は、現在の工程表のものではありません。");
    const withdrawn = await tx.report.updateMany({
      where: { id: report.id, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (withdrawn.count === 0) throw new Conflict("この報告は、すでに取り消されています。");
    await recordActivity(tx, {
      actor: viewer,
      kind: "withdrawReport",
      subject: { type: "task", id: part.taskId },
      before: told(report),
      after: { ministry: part.slug, reportId: report.id },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
  return { code, ministry: found.ministry.slug };
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
function told(report: Report) {
  return {
    state: report.state,
    effectiveOn: day(report.effectiveOn),
    ...(report.completedOn ? { completedOn: day(report.completedOn) } : {}),
    ...(report.forecastQuarter !== null ? { forecast: quarterCode(report.forecastQuarter) } : {}),
  };
}

function day(date: Date): DateString {
  return date.toISOString().slice(0, 10);
}

function latestReport(tx: Transaction, { taskId, ministryId }: LeadPart): Promise<Report | null> {
  return tx.report.findFirst({
    where: { taskId, ministryId, withdrawnAt: null },
    orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
  });
}

/** 基準日 and 代行の理由 belong to each report; the others may have been changed by somebody else. */
const COMPARED: readonly ReportField[] = ["state", "completedOn", "forecast", "reason", "note", "links"];

async function reportConflict(
  tx: Transaction,
  part: LeadPart,
  input: Omit<SubmitReport, "requestId">,
): Promise<Conflict> {
  const standing = await latestReport(tx, part);
  const unchanged = String(standing?.id ?? "") === input.baseReport;
  const evidence = standing ? await evidenceOf(tx, standing.id) : storedEvidence([]);
  return conflictOf(tx, part, unchanged ? [] : differences(input, standing, evidence));
}

function differences(
  input: Omit<SubmitReport, "requestId">,
  standing: Report | null,
  evidence: StoredEvidence,
): ConflictField[] {
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

/** The report that this request had submitted before. */
async function reportOfRequest(db: PrismaClient, requestId: string): Promise<number> {
  const { after } = await db.activity.findUniqueOrThrow({ where: { requestId }, select: { after: true } });
  if (typeof after === "object" && after !== null && "reportId" in after) {
    if (typeof after.reportId === "number") return after.reportId;
  }
  throw new Invalid({ "": "この画面はすでに使われています。ページを読み込み直してください。" });
}
