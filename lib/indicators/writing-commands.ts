import type { ConflictField, StandingChange } from "@/lib/auth/conflict";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { canReportKpi } from "@/lib/measures/policy";
import { behalfProblem } from "@/lib/reports/submit-commands";
import { type LeadMeasurePart, readLeadMeasure } from "./lead-measure-queries";

/** Who writes, for which lead, and what the form began from. */
type Writing = { ministry: string; behalfReason: string; basedOn: number };

/**
 * The lead's part in a measure that a person may write.
 * @throws NotFound | Forbidden | Invalid (the 事務局 gives no reason)
 */
export async function openLeadMeasure(
  tx: Transaction,
  viewer: Viewer,
  number: string,
  input: Writing,
): Promise<LeadMeasurePart> {
  const part = await readLeadMeasure(tx, number, input.ministry);
  if (!canReportKpi(viewer, part, part.ministryId)) throw new Forbidden();
  const problem = behalfProblem(viewer, input);
  if (problem) throw new Invalid(problem);
  return part;
}

/**
 * Takes the next version of a lead's part in a measure, queueing behind other writers of it.
 * @param compare the form's fields that differ from what stands now
 * @throws Conflict (StandingChange) where the form began from an older one
 */
export async function takeLeadMeasure(
  tx: Transaction,
  part: LeadMeasurePart,
  basedOn: number,
  compare: () => Promise<ConflictField[]> = async () => [],
): Promise<void> {
  const taken = await tx.$queryRaw<unknown[]>`
    insert into lead_measure (measure_id, ministry_id, version)
    select ${part.measureId}::int, ${part.ministryId}::int, 1
    where ${basedOn}::int = 0 or exists (
      select 1 from lead_measure x where x.measure_id = ${part.measureId} and x.ministry_id = ${part.ministryId})
    on conflict (measure_id, ministry_id) do update set version = lead_measure.version + 1
    where lead_measure.version = ${basedOn}
    returning version`;
  if (taken.length > 0) return;
  const { version } = await readLeadMeasure(tx, part.number, part.slug);
  const wrote = await lastActOf(tx, part.measureId, { path: ["ministry"], equals: part.slug });
  throw conflict({ version, ...wrote, fields: await compare() });
}

/**
 * Takes the next version of an indicator for a person who may write it.
 * @param compare the form's fields that differ from what stands now
 * @throws NotFound | Forbidden | Invalid | Conflict (StandingChange; or retired meanwhile)
 */
export async function takeIndicator(
  tx: Transaction,
  viewer: Viewer,
  input: Writing & { indicator: number },
  compare: (standing: StandingIndicator) => ConflictField[] = () => [],
): Promise<{ part: LeadMeasurePart; standing: StandingIndicator }> {
  const found = await tx.indicator.findUnique({
    where: { id: input.indicator },
    select: { measure: { select: { id: true, number: true } } },
  });
  if (!found) throw new NotFound("この指標は見つかりません。");
  const part = await openLeadMeasure(tx, viewer, found.measure.number, input);
  if (part.measureId !== found.measure.id) {
    throw new NotFound("この指標は、現在の施策集の施策のものではありません。");
  }
  const taken = await tx.indicator.updateMany({
    where: { id: input.indicator, version: input.basedOn, retiredAt: null },
    data: { version: { increment: 1 } },
  });
  const standing = await readStanding(tx, input.indicator);
  if (taken.count > 0) return { part, standing };
  if (standing.retiredAt) throw new Conflict("この指標は、すでに廃止されています。");
  const wrote = await lastActOf(tx, part.measureId, { path: ["indicatorId"], equals: input.indicator });
  throw conflict({ version: standing.version, ...wrote, fields: compare(standing) });
}

export type StandingIndicator = Awaited<ReturnType<typeof readStanding>>;

async function readStanding(tx: Transaction, id: number) {
  const { definitions, values, ...indicator } = await tx.indicator.findUniqueOrThrow({
    where: { id },
    include: {
      definitions: { orderBy: [{ recordedAt: "desc" }, { id: "desc" }], take: 1 },
      values: { where: { withdrawnAt: null }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  const [definition] = definitions;
  if (!definition) throw new Error(`indicator ${id} has no definition`);
  return { ...indicator, definition, lastValue: values[0] ?? null };
}

function conflict(current: StandingChange): Conflict {
  return new Conflict("入力している間に、ほかの人が変更しました。まだ保存していません。", current);
}

/** Who wrote last about something of a measure, and when. */
async function lastActOf(
  tx: Transaction,
  measureId: number,
  after: { path: string[]; equals: string | number },
) {
  const act = await tx.activity.findFirst({
    where: { subjectType: "measure", subjectId: String(measureId), after },
    orderBy: { id: "desc" },
    select: { at: true, actor: { select: { name: true } }, ministry: { select: { name: true } } },
  });
  return {
    by: act?.actor ? `${act.actor.name}${act.ministry ? `(${act.ministry.name})` : ""}` : "ほかの人",
    at: act ? dateTimeLabel(act.at) : "先ほど",
  };
}
