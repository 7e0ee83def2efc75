import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { ReportState } from "@/lib/domain/progress";
import { type EvidenceItem, evidenceJson } from "@/lib/evidence/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { visible } from "@/lib/progress/queries";

/** A submitted report. */
export type ReportRecord = {
  id: number;
  taskId: number;
  ministryId: number;
  state: ReportState;
  completedOn: DateString | null;
  forecast: Quarter | null;
  note: string;
  reason: string | null;
  effectiveOn: DateString;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  recordedAt: string;
  sample: boolean;
  /** Null and empty for the signed-out: neither is published. */
  behalfReason: string | null;
  evidence: EvidenceItem[];
};

/** Reports that are read, and tasks that are asked about, at a time. */
const BATCH = 200;
const TASKS = 200;

/**
 * The reports about tasks that count on a basis at a 基準日: by task in the given order, then as they were recorded.
 * One after another out of Postgres: only one batch is ever held.
 * @param ministryId of the lead whose reports are meant; undefined: all leads'
 */
export async function* readReportBatches(
  taskIds: readonly number[],
  asOf: DateString,
  basis: ProgressBasis,
  ministryId: number | undefined,
): AsyncGenerator<ReportRecord[]> {
  if (basis.kind === "none") return;
  const live = basis.kind === "live";
  const own = ministryId === undefined ? Prisma.sql`true` : Prisma.sql`x.ministry_id = ${ministryId}`;
  for (let start = 0; start < taskIds.length; start += TASKS) {
    const tasks = taskIds.slice(start, start + TASKS);
    let [task, report] = [0, 0];
    for (;;) {
      const rows = await database().$queryRaw<ReportRecord[]>`
        select x.id, x.task_id as "taskId", x.ministry_id as "ministryId", x.state::text as state,
          x.forecast_quarter as forecast, x.note, x.reason, x.sample,
          to_char(x.completed_on, 'YYYY-MM-DD') as "completedOn",
          to_char(x.effective_on, 'YYYY-MM-DD') as "effectiveOn",
          to_char(x.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt",
          ${live ? Prisma.sql`x.behalf_reason` : Prisma.sql`null`} as "behalfReason",
          ${live ? evidenceJson(Prisma.sql`e.report_id = x.id`) : Prisma.sql`'[]'::jsonb`} as evidence
        from report x
        where x.task_id = any(${tasks}) and (x.task_id, x.id) > (${task}, ${report})
          and ${own} and ${visible(asOf, basis, "report")}
        order by x.task_id, x.id
        limit ${BATCH}`;
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      [task, report] = [last.taskId, last.id];
    }
  }
}
