import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import { Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import { shortDecimal } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { attachKpiEvidence } from "@/lib/evidence/commands";
import type { RecordIndicatorValue, WithdrawIndicatorValue } from "./schema";
import { type StandingIndicator, takeIndicator } from "./writing-commands";

/**
 * Records a value of an indicator for a day.
 * @param today the current day in JST: a value is not for a later one
 * @throws NotFound | Forbidden | Invalid | Conflict
 */
export async function recordIndicatorValue(
  db: PrismaClient,
  viewer: Viewer,
  input: RecordIndicatorValue,
  today: DateString,
): Promise<void> {
  if (input.effectiveOn > today) throw new Invalid({ effectiveOn: "値の日に、未来の日付は指定できません。" });
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const { part, standing } = await takeIndicator(tx, viewer, input, (now) => differences(input, now));
    const { value, effectiveOn, note } = input;
    const evidence = input.links.length + input.files.length;
    const row = await tx.indicatorValue.create({
      data: {
        indicatorId: standing.id,
        ministryId: part.ministryId,
        value,
        effectiveOn: new Date(effectiveOn),
        note,
        authorId: viewer.userId,
      },
    });
    await attachKpiEvidence(tx, viewer.userId, { valueId: row.id }, input);
    await recordActivity(tx, {
      actor: viewer,
      kind: "recordIndicatorValue",
      subject: { type: "measure", id: part.measureId },
      after: {
        ministry: part.slug,
        indicatorId: standing.id,
        valueId: row.id,
        name: standing.definition.name,
        value,
        unit: standing.definition.unit,
        effectiveOn,
        ...(evidence > 0 ? { evidence } : {}),
      },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

/** Withdraws a value: from now on it counts no more, and stays in the record. */
export async function withdrawIndicatorValue(
  db: PrismaClient,
  viewer: Viewer,
  input: WithdrawIndicatorValue,
): Promise<void> {
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const { part, standing } = await takeIndicator(tx, viewer, input);
    const row = await tx.indicatorValue.findFirst({
      where: { id: input.valueId, indicatorId: standing.id, withdrawnAt: null },
    });
    if (!row) throw new NotFound("この値は見つからないか、すでに取り消されています。");
    await tx.indicatorValue.update({ where: { id: row.id }, data: { withdrawnAt: new Date() } });
    await recordActivity(tx, {
      actor: viewer,
      kind: "withdrawIndicatorValue",
      subject: { type: "measure", id: part.measureId },
      before: {
        name: standing.definition.name,
        value: shortDecimal(row.value.toFixed()),
        unit: standing.definition.unit,
        effectiveOn: row.effectiveOn.toISOString().slice(0, 10),
      },
      after: { ministry: part.slug, indicatorId: standing.id, valueId: row.id },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

/** What the value recorded last says otherwise. */
function differences(input: RecordIndicatorValue, { lastValue }: StandingIndicator): ConflictField[] {
  if (!lastValue) return [];
  const fields: ConflictField[] = [
    { name: "value", label: "値", mine: input.value, theirs: shortDecimal(lastValue.value.toFixed()) },
    {
      name: "effectiveOn",
      label: "値の日",
      mine: input.effectiveOn,
      theirs: lastValue.effectiveOn.toISOString().slice(0, 10),
    },
    { name: "note", label: "説明", mine: input.note, theirs: lastValue.note },
  ];
  return fields.filter(({ mine, theirs }) => mine !== theirs);
}
