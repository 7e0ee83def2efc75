import type { Transaction } from "@/lib/db/client";
import { kpiCellState } from "@/lib/domain/kpi";
import { draw } from "./draw";
import { SAMPLE_DATES } from "./make-samples";
import { deleteThreads } from "./thread-commands";

/** Sample indicators are made, and defined, before the first sample report. */
const MADE_AT = new Date("2023-07-10T10:00:00+09:00");
const INITIAL_ON = "2022-03-31";
const TARGET_ON = "2027-03-31";

/** A measure with the lead that speaks for it. */
type SampleMeasure = { id: number; number: string; ministryId: number };

/** A sample indicator (架空) with its values, by a fixed rule: the same every time. */
function sampleIndicator({ id, number, ministryId }: SampleMeasure) {
  const initial = 50 * (1 + draw(`${number}:initial`, 20));
  const way = 100 * (1 + draw(`${number}:way`, 12));
  // How far it gets, in hundredths of the way that time would ask for.
  const pace = 70 + draw(`${number}:pace`, 60);
  const dates = draw(`${number}:silent`, 100) < 12 ? [] : SAMPLE_DATES.filter((_, index) => index % 2 === 1);
  return {
    indicator: { measureId: id, side: "EFFECT" as const, createdAt: MADE_AT, sample: true },
    definition: {
      name: "利用の件数(サンプル)",
      unit: "件",
      initialValue: String(initial),
      initialOn: new Date(INITIAL_ON),
      targetValue: String(initial + way),
      targetOn: new Date(TARGET_ON),
      ministryId,
      recordedAt: MADE_AT,
    },
    values: dates.map((date) => ({
      ministryId,
      value: String(initial + Math.round((way * pace * shareOf(date)) / 100)),
      effectiveOn: new Date(date),
      note: "(サンプル)",
      recordedAt: tenDaysAfter(date),
    })),
  };
}

/**
 * Makes the sample indicators and KPI reports in words of the measures in force, unless there are any.
 * @returns how many indicators and reports were made
 */
export async function makeSampleIndicators(tx: Transaction): Promise<number> {
  if ((await tx.indicator.count({ where: { sample: true } })) > 0) return 0;
  const measures = await listSampleMeasures(tx);
  const measured = measures.filter(({ number }) => draw(`${number}:indicator`, 100) < 45);
  for (const measure of measured) {
    const { indicator, definition, values } = sampleIndicator(measure);
    await tx.indicator.create({
      data: { ...indicator, definitions: { create: definition }, values: { create: values } },
    });
  }
  const told = measures.filter(({ number }) => draw(`${number}:words`, 100) < 40);
  await tx.kpiReport.createMany({
    data: told.map(({ id, number, ministryId }) => ({
      measureId: id,
      side: "PROGRESS" as const,
      ministryId,
      state: draw(`${number}:state`, 100) < 30 ? ("COMPLETED" as const) : ("IN_PROGRESS" as const),
      note: "計画に沿って取組を進めている。(サンプル)",
      effectiveOn: new Date("2026-03-31"),
      recordedAt: tenDaysAfter("2026-03-31"),
      sample: true,
    })),
  });
  return measured.length + told.length;
}

/** Deletes them whole, also what was recorded and said of a sample indicator since. */
export async function deleteSampleIndicators(tx: Transaction): Promise<number> {
  const ofSample = { indicator: { sample: true } };
  await deleteThreads(tx, ofSample);
  await tx.evidence.deleteMany({ where: { OR: [{ value: ofSample }, { kpiReport: { sample: true } }] } });
  await tx.indicatorValue.deleteMany({ where: ofSample });
  await tx.indicatorDefinition.deleteMany({ where: ofSample });
  const indicators = await tx.indicator.deleteMany({ where: { sample: true } });
  const reports = await tx.kpiReport.deleteMany({ where: { sample: true } });
  return indicators.count + reports.count;
}

/** Measures of the catalogue in force whose KPI says something, with their first lead. */
async function listSampleMeasures(tx: Transaction): Promise<SampleMeasure[]> {
  const version = await tx.planVersion.findFirst({
    where: { status: "APPROVED", plan: { slug: "measures" } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!version) return [];
  const measures = await tx.measure.findMany({
    where: { versionId: version.id },
    orderBy: { position: "asc" },
    select: {
      id: true,
      number: true,
      kpiEffect: true,
      ministries: {
        where: { role: "LEAD" },
        orderBy: { position: "asc" },
        take: 1,
        select: { ministryId: true },
      },
    },
  });
  return measures.flatMap(({ id, number, kpiEffect, ministries: [lead] }) =>
    lead && kpiCellState(kpiEffect) === "STATED" ? [{ id, number, ministryId: lead.ministryId }] : [],
  );
}

/** Elapsed share of the period at a day. */
function shareOf(date: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return (at(date) - at(INITIAL_ON)) / (at(TARGET_ON) - at(INITIAL_ON));
}

function tenDaysAfter(date: string): Date {
  return new Date(Date.parse(`${date}T10:00:00+09:00`) + 10 * 86_400_000);
}
