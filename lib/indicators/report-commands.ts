import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import { Conflict, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { KpiReport, PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { attachKpiEvidence } from "@/lib/evidence/commands";
import type { SubmitKpiReport, WithdrawKpiReport } from "./schema";
import { openLeadMeasure, takeLeadMeasure } from "./writing-commands";

/**
 * Submits a lead's report about one KPI of a measure, in words.
 * @param today the current day in JST: a report doesn't speak for a later one
 * @throws NotFound | Forbidden | Invalid | Conflict
 */
export async function submitKpiReport(
  db: PrismaClient,
  viewer: Viewer,
  input: SubmitKpiReport,
  today: DateString,
): Promise<void> {
  if (input.effectiveOn > today) throw new Invalid({ effectiveOn: "基準日に、未来の日付は指定できません。" });
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await openLeadMeasure(tx, viewer, input.number, input);
    const { measureId, ministryId } = part;
    const { side, state, note, behalfReason } = input;
    const latest = () =>
      tx.kpiReport.findFirst({
        where: { measureId, ministryId, side, withdrawnAt: null },
        orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
      });
    await takeLeadMeasure(tx, part, input.basedOn, async () => differences(input, await latest()));
    const before = await latest();
    const report = await tx.kpiReport.create({
      data: {
        measureId,
        ministryId,
        side,
        state,
        note,
        behalfReason: behalfReason || null,
        effectiveOn: new Date(input.effectiveOn),
        authorId: viewer.userId,
      },
    });
    await attachKpiEvidence(tx, viewer.userId, { kpiReportId: report.id }, input);
    const evidence = input.links.length + input.files.length;
    await recordActivity(tx, {
      actor: viewer,
      kind: "submitKpiReport",
      subject: { type: "measure", id: measureId },
      ...(before ? { before: told(before) } : {}),
      after: {
        ministry: part.slug,
        kpiReportId: report.id,
        ...told(report),
        ...(evidence > 0 ? { evidence } : {}),
      },
      ...(behalfReason ? { reason: behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

/** Withdraws a report about a KPI: from now on it counts no more, and stays in the record. */
export async function withdrawKpiReport(
  db: PrismaClient,
  viewer: Viewer,
  input: WithdrawKpiReport,
): Promise<void> {
  const found = await db.kpiReport.findUnique({
    where: { id: input.report },
    include: { measure: { select: { number: true } }, ministry: { select: { slug: true } } },
  });
  if (!found) throw new NotFound("この報告は見つかりません。");
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const written = { ...input, ministry: found.ministry.slug };
    const part = await openLeadMeasure(tx, viewer, found.measure.number, written);
    if (part.measureId !== found.measureId) {
      throw new NotFound("この報告は、現在の施策集の施策のものではありません。");
    }
    await takeLeadMeasure(tx, part, input.basedOn);
    const withdrawn = await tx.kpiReport.updateMany({
      where: { id: found.id, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (withdrawn.count === 0) throw new Conflict("この報告は、すでに取り消されています。");
    await recordActivity(tx, {
      actor: viewer,
      kind: "withdrawKpiReport",
      subject: { type: "measure", id: part.measureId },
      before: told(found),
      after: { ministry: part.slug, kpiReportId: found.id },
      ...(input.behalfReason ? { reason: input.behalfReason } : {}),
      requestId: input.requestId,
    });
  });
}

function told({ side, state, effectiveOn }: KpiReport) {
  return { side, state, effectiveOn: effectiveOn.toISOString().slice(0, 10) };
}

function differences(input: SubmitKpiReport, standing: KpiReport | null): ConflictField[] {
  if (!standing) return [];
  const fields: ConflictField[] = [
    {
      name: "state",
      label: "措置区分",
      mine: input.state,
      theirs: standing.state,
      shown: { mine: REPORT_STATE_LABELS[input.state], theirs: REPORT_STATE_LABELS[standing.state] },
    },
    { name: "note", label: "説明", mine: input.note, theirs: standing.note },
  ];
  return fields.filter(({ mine, theirs }) => mine !== theirs);
}
