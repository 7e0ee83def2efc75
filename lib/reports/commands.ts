import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { evidenceOf } from "@/lib/evidence/commands";
import { sendInto } from "@/lib/reviews/send-commands";
import { canReport } from "@/lib/tasks/policy";
import { conflictOf, takeNextVersion } from "./lead-item-commands";
import { readLeadPart } from "./lead-part-queries";
import type { RepeatReport, SubmitReport, WithdrawReport } from "./schema";
import { behalfProblem, day, latestReport, submitInto, told } from "./submit-commands";

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
  return id ?? idOfRequest(db, input.requestId);
}

/**
 * 「前回から変更なし」: submits what the lead's latest report says once more, for today, or sends it for 部内確認.
 * @param today the current day in JST
 * @returns id of the report, or of what waits
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
    const handIn = input.stage === "review" ? sendInto : submitInto;
    return handIn(tx, viewer, { ...input, ...report }, today, input.requestId);
  });
  return id ?? idOfRequest(db, input.requestId);
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

/** What this request had submitted, or sent for 部内確認, before. */
async function idOfRequest(db: PrismaClient, requestId: string): Promise<number> {
  const { after } = await db.activity.findUniqueOrThrow({ where: { requestId }, select: { after: true } });
  if (typeof after === "object" && after !== null) {
    if ("reportId" in after && typeof after.reportId === "number") return after.reportId;
    if ("reviewId" in after && typeof after.reviewId === "number") return after.reviewId;
  }
  throw new Invalid({ "": "この画面はすでに使われています。ページを読み込み直してください。" });
}
