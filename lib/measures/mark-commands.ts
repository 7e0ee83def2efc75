import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField, StandingChange } from "@/lib/auth/conflict";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { markChoice, markChoiceLabel } from "./mark-words";
import { canSettleMark } from "./policy";
import type { SettleMark } from "./schema";

/**
 * Decides about a 要確認 mark: assigns it to a column of the table, declares it 無効, or puts it back to 要確認.
 * From then on it counts so; before, it counts as it stood. Once per sent form.
 * @throws Forbidden | NotFound (no 要確認 mark of an approved version) | Invalid | Conflict (StandingChange, or none
 * where a new version came into force)
 */
export async function settleMark(db: PrismaClient, viewer: Viewer, input: SettleMark): Promise<void> {
  if (!canSettleMark(viewer)) throw new Forbidden();
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const mark = await tx.measureMark.findFirst({
      where: { id: input.mark, target: "NEEDS_REVIEW", measure: { version: { status: "APPROVED" } } },
      select: { id: true, cell: true, mark: true, measureId: true },
    });
    if (!mark) throw new NotFound("この印は見つからないか、要確認の印ではありません。");
    // Writers queue on this row: one of those that began from the same version goes on.
    const counted = await tx.measureMark.updateMany({
      where: { id: mark.id, version: input.basedOn },
      data: { version: { increment: 1 } },
    });
    // A new version may have come into force while this waited: its own marks count from then on.
    if (await tx.measureHeir.findUnique({ where: { measureId: mark.measureId } })) {
      throw new Conflict(
        "この間に、施策集の新しい版が承認されました。ページを読み込み直し、新しい版の印について決めてください。",
      );
    }
    const standing = await latestDecision(tx, mark.id);
    if (counted.count === 0) throw await conflictOf(tx, mark.id, input, standing);
    const before = standing ? markChoice(standing) : "REOPENED";
    if (input.choice === "REOPENED" && before === "REOPENED") {
      throw new Invalid({ choice: "この印は、いまも要確認です。" });
    }
    const verdict = input.choice === "VOID" || input.choice === "REOPENED" ? input.choice : "ARTICLE";
    await tx.markDecision.create({
      data: {
        markId: mark.id,
        verdict,
        column: verdict === "ARTICLE" ? input.choice : null,
        reason: input.reason,
        deciderId: viewer.userId,
      },
    });
    const printed = { cell: mark.cell + 1, mark: mark.mark };
    await recordActivity(tx, {
      actor: viewer,
      kind: "settleMark",
      subject: { type: "measure", id: mark.measureId },
      before: { ...printed, choice: before },
      after: { ...printed, choice: input.choice },
      reason: input.reason,
      requestId: input.requestId,
    });
  });
}

function latestDecision(tx: Transaction, markId: number) {
  return tx.markDecision.findFirst({
    where: { markId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    include: { decider: { select: { name: true } } },
  });
}

async function conflictOf(
  tx: Transaction,
  markId: number,
  input: SettleMark,
  standing: Awaited<ReturnType<typeof latestDecision>>,
): Promise<Conflict> {
  const { version } = await tx.measureMark.findUniqueOrThrow({
    where: { id: markId },
    select: { version: true },
  });
  const choice = standing ? markChoice(standing) : "";
  const fields: ConflictField[] = [
    {
      name: "choice",
      label: "印の扱い",
      mine: input.choice,
      theirs: choice,
      shown: { mine: markChoiceLabel(input.choice), theirs: markChoiceLabel(choice) },
    },
    { name: "reason", label: "理由", mine: input.reason, theirs: standing?.reason ?? "" },
  ];
  const current: StandingChange = {
    version,
    by: standing?.decider?.name ?? "事務局",
    at: standing ? dateTimeLabel(standing.recordedAt) : "この間",
    fields: fields.filter(({ mine, theirs }) => mine !== theirs),
  };
  return new Conflict("この間に、この印の扱いが決められました。", current);
}
