import "server-only";
import type { Reader } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import { shortDecimal } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type DatedValue, evaluateKpi, type KpiLetter } from "@/lib/domain/kpi";
import { canReadReports } from "@/lib/tasks/policy";

/** The letters of a measure's indicators by KPI, in the order they were made. */
export type KpiLetters = { progress: KpiLetter[]; effect: KpiLetter[] };

type Row = {
  measureId: number;
  side: "PROGRESS" | "EFFECT";
  initialValue: string | null;
  initialOn: DateString | null;
  targetValue: string | null;
  targetOn: DateString | null;
  value: string | null;
  effectiveOn: DateString | null;
};

/**
 * The letters of all measures of a version that have indicators, by id of the measure, as of the end of a day.
 * @returns null for those signed out: none is published yet
 */
export async function listKpiLetters(
  reader: Reader,
  versionId: number,
  asOf: DateString,
): Promise<ReadonlyMap<number, KpiLetters> | null> {
  if (!canReadReports(await reader)) return null;
  const end = endOfDayInJapan(asOf);
  const rows = await database().$queryRaw<Row[]>`
    select i.measure_id as "measureId", i.side::text as side,
      d.initial_value::text as "initialValue", to_char(d.initial_on, 'YYYY-MM-DD') as "initialOn",
      d.target_value::text as "targetValue", to_char(d.target_on, 'YYYY-MM-DD') as "targetOn",
      v.value::text as value, to_char(v.effective_on, 'YYYY-MM-DD') as "effectiveOn"
    from indicator i
    join (
      select coalesce(h.heir_id, x.id) as id from measure x left join measure_heir h on h.measure_id = x.id
      where x.version_id = ${versionId}
    ) s on s.id = i.measure_id
    join lateral (
      select * from indicator_definition x
      where x.indicator_id = i.id and x.recorded_at < ${end}
      order by x.recorded_at desc, x.id desc limit 1
    ) d on true
    left join lateral (
      select * from indicator_value x
      where x.indicator_id = i.id and x.recorded_at < ${end} and (x.withdrawn_at is null or x.withdrawn_at >= ${end})
      order by x.effective_on desc, x.recorded_at desc, x.id desc limit 1
    ) v on true
    where i.created_at < ${end} and (i.retired_at is null or i.retired_at >= ${end})
    order by i.id`;
  const letters = new Map<number, KpiLetters>();
  for (const row of rows) {
    const known = letters.get(row.measureId) ?? { progress: [], effect: [] };
    letters.set(row.measureId, known);
    const indicator = {
      initial: dated(row.initialValue, row.initialOn),
      target: dated(row.targetValue, row.targetOn),
    };
    const { letter } = evaluateKpi(indicator, dated(row.value, row.effectiveOn));
    (row.side === "PROGRESS" ? known.progress : known.effect).push(letter);
  }
  return letters;
}

function dated(value: string | null, date: DateString | null): DatedValue | null {
  return value === null || date === null ? null : { value: shortDecimal(value), date };
}
