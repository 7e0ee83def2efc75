import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type EvidenceItem, evidenceJson } from "@/lib/evidence/queries";

/** A value of an indicator with what the indicator is at a 基準日; decimals as text. */
export type IndicatorRecord = {
  id: number;
  measureId: number;
  side: "PROGRESS" | "EFFECT";
  sample: boolean;
  name: string;
  unit: string;
  initialValue: string | null;
  initialOn: DateString | null;
  targetValue: string | null;
  targetOn: DateString | null;
  /** Null: the indicator has no value. */
  valueId: number | null;
  value: string | null;
  effectiveOn: DateString | null;
  note: string | null;
  ministryId: number | null;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  recordedAt: string | null;
  /** The last one recorded for its day: what counts. */
  counts: boolean;
  /** The one that counts of the last day. */
  latest: boolean;
  evidence: EvidenceItem[];
};

const BATCH = 200;
/** Before every day that a value can speak for. */
const NO_DAY = "0001-01-01";

/**
 * The values of the indicators of measures as of a 基準日, by indicator and day; an indicator without values once.
 * One after another out of Postgres: only one batch is ever held.
 */
export async function* readIndicatorBatches(
  measureIds: readonly number[],
  asOf: DateString,
): AsyncGenerator<IndicatorRecord[]> {
  const end = endOfDayInJapan(asOf);
  let after: [number, DateString, number] = [0, NO_DAY, 0];
  for (;;) {
    const rows = await readBatch(measureIds, end, after);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = [last.id, last.effectiveOn ?? NO_DAY, last.valueId ?? 0];
  }
}

function readBatch(
  measureIds: readonly number[],
  end: Date,
  [indicator, day, value]: [number, DateString, number],
): Promise<IndicatorRecord[]> {
  const seen = (row: string) => {
    const name = Prisma.raw(row);
    return Prisma.sql`${name}.recorded_at < ${end} and (${name}.withdrawn_at is null or ${name}.withdrawn_at >= ${end})`;
  };
  return database().$queryRaw<IndicatorRecord[]>`
    select i.id, i.measure_id as "measureId", i.side::text as side, i.sample, d.name, d.unit,
      d.initial_value::text as "initialValue", to_char(d.initial_on, 'YYYY-MM-DD') as "initialOn",
      d.target_value::text as "targetValue", to_char(d.target_on, 'YYYY-MM-DD') as "targetOn",
      v.id as "valueId", v.value::text as value, to_char(v.effective_on, 'YYYY-MM-DD') as "effectiveOn",
      v.note, v.ministry_id as "ministryId",
      to_char(v.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt",
      v.id is not null and not exists (
        select 1 from indicator_value w where w.indicator_id = i.id and w.effective_on = v.effective_on
          and (w.recorded_at, w.id) > (v.recorded_at, v.id) and ${seen("w")}
      ) as counts,
      v.id is not null and not exists (
        select 1 from indicator_value w where w.indicator_id = i.id
          and (w.effective_on, w.recorded_at, w.id) > (v.effective_on, v.recorded_at, v.id) and ${seen("w")}
      ) as latest,
      ${evidenceJson(Prisma.sql`e.value_id = v.id`)} as evidence
    from indicator i
    join lateral (
      select * from indicator_definition x
      where x.indicator_id = i.id and x.recorded_at < ${end}
      order by x.recorded_at desc, x.id desc limit 1
    ) d on true
    left join indicator_value v on v.indicator_id = i.id and ${seen("v")}
    where i.measure_id = any(${measureIds}) and i.created_at < ${end}
      and (i.retired_at is null or i.retired_at >= ${end}) and i.id >= ${indicator}
      and (i.id, coalesce(v.effective_on, ${NO_DAY}::date), coalesce(v.id, 0)) > (${indicator}, ${day}::date, ${value})
    order by i.id, coalesce(v.effective_on, ${NO_DAY}::date), coalesce(v.id, 0)
    limit ${BATCH}`;
}
