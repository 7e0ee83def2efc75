import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import type { Viewer } from "@/lib/auth/viewer";
import type { IndicatorDefinition, PrismaClient } from "@/lib/db/generated/client";
import { shortDecimal } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ChangeIndicator, CreateIndicator, RetireIndicator } from "./schema";
import { openLeadMeasure, takeIndicator, takeLeadMeasure } from "./writing-commands";

type DefinitionInput = Pick<
  ChangeIndicator,
  "name" | "unit" | "initialValue" | "initialOn" | "targetValue" | "targetOn"
>;

/**
 * Makes a numeric indicator out of a KPI of a measure, for one of its leads.
 * @throws NotFound | Forbidden | Invalid | Conflict: somebody wrote for the same lead meanwhile
 */
export async function createIndicator(
  db: PrismaClient,
  viewer: Viewer,
  input: CreateIndicator,
): Promise<void> {
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await openLeadMeasure(tx, viewer, input.number, input);
    await takeLeadMeasure(tx, part, input.basedOn);
    const indicator = await tx.indicator.create({
      data: {
        measureId: part.measureId,
        side: input.side,
        definitions: { create: { ...rowOf(input), ministryId: part.ministryId, authorId: viewer.userId } },
      },
    });
    await recordActivity(tx, {
      actor: viewer,
      kind: "createIndicator",
      subject: { type: "measure", id: part.measureId },
      after: { ministry: part.slug, indicatorId: indicator.id, side: input.side, ...textsOf(input) },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

/** Changes what an indicator is, from now on; what it was stays for earlier 基準日. */
export async function changeIndicator(
  db: PrismaClient,
  viewer: Viewer,
  input: ChangeIndicator,
): Promise<void> {
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const { part, standing } = await takeIndicator(tx, viewer, input, ({ definition }) =>
      differences(input, definition),
    );
    await tx.indicatorDefinition.create({
      data: {
        indicatorId: standing.id,
        ...rowOf(input),
        ministryId: part.ministryId,
        authorId: viewer.userId,
      },
    });
    const known = { ministry: part.slug, indicatorId: standing.id };
    await recordActivity(tx, {
      actor: viewer,
      kind: "changeIndicator",
      subject: { type: "measure", id: part.measureId },
      before: { ...known, ...textsOf(inputOf(standing.definition)) },
      after: { ...known, ...textsOf(input) },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

/** Retires an indicator: from now on it is not shown; earlier 基準日 keep it. */
export async function retireIndicator(
  db: PrismaClient,
  viewer: Viewer,
  input: RetireIndicator,
): Promise<void> {
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const { part, standing } = await takeIndicator(tx, viewer, input);
    await tx.indicator.update({ where: { id: standing.id }, data: { retiredAt: new Date() } });
    await recordActivity(tx, {
      actor: viewer,
      kind: "retireIndicator",
      subject: { type: "measure", id: part.measureId },
      before: textsOf(inputOf(standing.definition)),
      after: { ministry: part.slug, indicatorId: standing.id },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

function rowOf({ name, unit, initialValue, initialOn, targetValue, targetOn }: DefinitionInput) {
  return {
    name,
    unit,
    initialValue,
    initialOn: initialOn === null ? null : new Date(initialOn),
    targetValue,
    targetOn: targetOn === null ? null : new Date(targetOn),
  };
}

function inputOf(definition: IndicatorDefinition): DefinitionInput {
  const { name, unit, initialValue, initialOn, targetValue, targetOn } = definition;
  return {
    name,
    unit,
    initialValue: initialValue && shortDecimal(initialValue.toFixed()),
    initialOn: initialOn && dayOf(initialOn),
    targetValue: targetValue && shortDecimal(targetValue.toFixed()),
    targetOn: targetOn && dayOf(targetOn),
  };
}

/** As the form's fields hold them, and as 履歴 tells them. */
function textsOf(input: DefinitionInput): Record<keyof DefinitionInput, string> {
  return {
    name: input.name,
    unit: input.unit,
    initialValue: input.initialValue ?? "",
    initialOn: input.initialOn ?? "",
    targetValue: input.targetValue ?? "",
    targetOn: input.targetOn ?? "",
  };
}

const LABELS: Record<keyof DefinitionInput, string> = {
  name: "指標の名前",
  unit: "単位",
  initialValue: "初期値",
  initialOn: "初期値の日",
  targetValue: "目標値",
  targetOn: "目標値の日",
};

function differences(input: ChangeIndicator, standing: IndicatorDefinition): ConflictField[] {
  const mine = textsOf(input);
  const theirs = textsOf(inputOf(standing));
  const names = Object.keys(LABELS) as (keyof DefinitionInput)[];
  return names
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({ name, label: LABELS[name], mine: mine[name], theirs: theirs[name] }));
}

function dayOf(date: Date): DateString {
  return date.toISOString().slice(0, 10);
}
