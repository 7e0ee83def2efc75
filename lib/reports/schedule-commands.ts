import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { type DateString, type Quarter, quarterCode } from "@/lib/domain/fiscal-quarter";
import { canStateSchedule } from "@/lib/tasks/policy";
import { conflictOf, takeNextVersion } from "./lead-item-commands";
import { type LeadPart, readLeadPart } from "./lead-part-queries";
import type { StateSchedule, WithdrawSchedule } from "./schema";
import { behalfProblem } from "./submit-commands";

/**
 * States the schedule of a task that has none in print, once per sent form: the first one of a task becomes its
 * plan, later ones are 見込 (domain.md section 3).
 * @param today the current day in JST
 * @returns id of the statement; 0 where this form had been sent before
 * @throws NotFound | Forbidden | Invalid | Conflict (StandingChange)
 */
export async function stateSchedule(
  db: PrismaClient,
  viewer: Viewer,
  input: StateSchedule,
  today: DateString,
): Promise<number> {
  const made = await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await readLeadPart(tx, input.code, input.ministry);
    allowStating(viewer, part, input);
    if (part.printed) throw new Invalid({ "": "計画期間が印刷されている工程には、時期を示せません。" });
    const first = input.quarters[0];
    const last = input.quarters.at(-1);
    if (first === undefined || last === undefined)
      throw new Invalid({ quarters: "四半期を選んでください。" });
    if (!(await takeNextVersion(tx, part, input.basedOn))) throw await conflictOf(tx, part, []);
    const before = await tx.scheduleStatement.findFirst({
      where: { taskId: part.taskId, ministryId: part.ministryId, withdrawnAt: null },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    });
    const { id } = await tx.scheduleStatement.create({
      data: {
        taskId: part.taskId,
        ministryId: part.ministryId,
        quarters: input.quarters,
        firstQuarter: first,
        lastQuarter: last,
        effectiveOn: new Date(today),
        authorId: viewer.userId,
      },
    });
    await recordActivity(tx, {
      actor: viewer,
      kind: "stateSchedule",
      subject: { type: "task", id: part.taskId },
      ...(before ? { before: { quarters: codes(before.quarters) } } : {}),
      after: { ministry: part.slug, statementId: id, quarters: codes(input.quarters) },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
    return id;
  });
  return made ?? 0;
}

/**
 * Takes a stated schedule back: it counts no more from now on, and stays in the record.
 * @returns the part it belonged to
 * @throws NotFound | Forbidden | Invalid | Conflict
 */
export async function withdrawSchedule(
  db: PrismaClient,
  viewer: Viewer,
  input: WithdrawSchedule,
): Promise<{ code: string; ministry: string }> {
  const found = await db.scheduleStatement.findUnique({
    where: { id: input.statement },
    select: {
      task: { select: { code: true } },
      taskId: true,
      ministry: { select: { slug: true } },
      quarters: true,
    },
  });
  if (!found) throw new NotFound("示した時期は見つかりません。");
  const { code } = found.task;
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await readLeadPart(tx, code, found.ministry.slug);
    allowStating(viewer, part, input);
    if (found.taskId !== part.taskId) throw new NotFound("現在の工程表のものではありません。");
    if (!(await takeNextVersion(tx, part, input.basedOn))) throw await conflictOf(tx, part, []);
    const { count } = await tx.scheduleStatement.updateMany({
      where: { id: input.statement, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw new Conflict("示した時期は、すでに取り消されています。");
    await recordActivity(tx, {
      actor: viewer,
      kind: "withdrawSchedule",
      subject: { type: "task", id: part.taskId },
      before: { quarters: codes(found.quarters) },
      after: { ministry: part.slug, statementId: input.statement },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
  return { code, ministry: found.ministry.slug };
}

function allowStating(viewer: Viewer, part: LeadPart, input: { behalfReason: string }): void {
  if (!canStateSchedule(viewer, part, part.ministryId)) throw new Forbidden();
  const problem = behalfProblem(viewer, input);
  if (problem) throw new Invalid(problem);
}

function codes(quarters: readonly Quarter[]): string[] {
  return quarters.map(quarterCode);
}
