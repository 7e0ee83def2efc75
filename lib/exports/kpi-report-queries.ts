import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ReportState } from "@/lib/domain/progress";
import { type EvidenceItem, evidenceJson } from "@/lib/evidence/queries";

/** A submitted report about a KPI, in words. */
export type KpiReportRecord = {
  id: number;
  measureId: number;
  side: "PROGRESS" | "EFFECT";
  ministryId: number;
  state: ReportState;
  note: string;
  behalfReason: string | null;
  effectiveOn: DateString;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  recordedAt: string;
  evidence: EvidenceItem[];
  /** The latest one of its ministry about its KPI. */
  latest: boolean;
  sample: boolean;
};

const BATCH = 200;

/**
 * The reports about the KPIs of measures that count at a 基準日: by measure, then as they were recorded.
 * One after another out of Postgres: only one batch is ever held.
 * @param ministryId of the lead whose reports are meant; undefined: all leads'
 */
export async function* readKpiReportBatches(
  measureIds: readonly number[],
  asOf: DateString,
  ministryId: number | undefined,
): AsyncGenerator<KpiReportRecord[]> {
  const end = endOfDayInJapan(asOf);
  const own = ministryId === undefined ? Prisma.sql`true` : Prisma.sql`r.ministry_id = ${ministryId}`;
  let [measure, report] = [0, 0];
  for (;;) {
    const rows = await database().$queryRaw<KpiReportRecord[]>`
      select r.id, r.measure_id as "measureId", r.side::text as side, r.ministry_id as "ministryId",
        r.state::text as state, r.note, r.behalf_reason as "behalfReason", r.sample,
        to_char(r.effective_on, 'YYYY-MM-DD') as "effectiveOn",
        to_char(r.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt",
        not exists (
          select 1 from kpi_report w
          where w.measure_id = r.measure_id and w.side = r.side and w.ministry_id = r.ministry_id
            and (w.effective_on, w.recorded_at, w.id) > (r.effective_on, r.recorded_at, r.id) and ${seen("w", end)}
        ) as latest,
        ${evidenceJson(Prisma.sql`e.kpi_report_id = r.id`)} as evidence
      from kpi_report r
      where r.measure_id = any(${measureIds}) and (r.measure_id, r.id) > (${measure}, ${report})
        and ${own} and ${seen("r", end)}
      order by r.measure_id, r.id
      limit ${BATCH}`;
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    [measure, report] = [last.measureId, last.id];
  }
}

/** Recorded by then, and not withdrawn. @param row a name of the query's own */
function seen(row: "r" | "w", end: Date): Prisma.Sql {
  const name = Prisma.raw(row);
  return Prisma.sql`${name}.recorded_at < ${end} and (${name}.withdrawn_at is null or ${name}.withdrawn_at >= ${end})`;
}
