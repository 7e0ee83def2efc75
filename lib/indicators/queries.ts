import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import { shortDecimal } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { DatedValue } from "@/lib/domain/kpi";
import type { ReportState } from "@/lib/domain/progress";
import { type EvidenceItem, evidenceJson } from "@/lib/evidence/queries";
import { canReadReports } from "@/lib/tasks/policy";

/** A value of an indicator; the value as a decimal text. */
export type IndicatorValueItem = DatedValue & {
  id: number;
  note: string;
  /** The ministry that recorded it. */
  ministry: string | null;
  /** The latest one of its day: what counts. */
  counts: boolean;
  /** 根拠資料 */
  evidence: EvidenceItem[];
};

/** A numeric indicator of a measure as of a 基準日. */
export type IndicatorItem = {
  id: number;
  side: "PROGRESS" | "EFFECT";
  /** Current count of its writes, whatever the 基準日. */
  version: number;
  sample: boolean;
  name: string;
  unit: string;
  initial: DatedValue | null;
  target: DatedValue | null;
  /** By day, then as recorded; withdrawn ones are left out. */
  values: IndicatorValueItem[];
  /** How many comments there are about it. */
  comments: number;
};

type Row = Pick<IndicatorItem, "id" | "side" | "version" | "sample" | "name" | "unit" | "comments"> & {
  initialValue: string | null;
  initialOn: DateString | null;
  targetValue: string | null;
  targetOn: DateString | null;
  values: Omit<IndicatorValueItem, "counts">[];
};

/**
 * The indicators of a measure with what had been recorded by the end of a day, in the order they were made.
 * @returns null for those signed out: none is published yet
 */
export async function listIndicators(
  viewer: Viewer | null,
  measureId: number,
  asOf: DateString,
): Promise<IndicatorItem[] | null> {
  if (!canReadReports(viewer)) return null;
  const end = endOfDayInJapan(asOf);
  const rows = await database().$queryRaw<Row[]>`
    select i.id, i.side::text as side, i.version, i.sample, d.name, d.unit,
      d.initial_value::text as "initialValue", to_char(d.initial_on, 'YYYY-MM-DD') as "initialOn",
      d.target_value::text as "targetValue", to_char(d.target_on, 'YYYY-MM-DD') as "targetOn",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'value', v.value::text,
          'date', to_char(v.effective_on, 'YYYY-MM-DD'), 'note', v.note, 'ministry', m.name,
          'evidence', ${evidenceJson(Prisma.sql`e.value_id = v.id`)})
          order by v.effective_on, v.recorded_at, v.id)
        from indicator_value v left join ministry m on m.id = v.ministry_id
        where v.indicator_id = i.id and v.recorded_at < ${end}
          and (v.withdrawn_at is null or v.withdrawn_at >= ${end})
      ), '[]') as values,
      (
        select count(*)::int from thread t join comment c on c.thread_id = t.id
        where t.indicator_id = i.id and c.deleted_at is null and c.written_at < ${end}
      ) as comments
    from indicator i
    join lateral (
      select * from indicator_definition x
      where x.indicator_id = i.id and x.recorded_at < ${end}
      order by x.recorded_at desc, x.id desc limit 1
    ) d on true
    where i.measure_id = ${measureId} and i.created_at < ${end}
      and (i.retired_at is null or i.retired_at >= ${end})
    order by i.id`;
  return rows.map(({ initialValue, initialOn, targetValue, targetOn, values, ...indicator }) => ({
    ...indicator,
    initial: dated(initialValue, initialOn),
    target: dated(targetValue, targetOn),
    values: values.map((value, index) => ({
      ...value,
      value: shortDecimal(value.value),
      counts: values[index + 1]?.date !== value.date,
    })),
  }));
}

function dated(value: string | null, date: DateString | null): DatedValue | null {
  return value === null || date === null ? null : { value: shortDecimal(value), date };
}

/** A lead's report about one KPI of a measure, in words. */
export type KpiReportItem = {
  id: number;
  side: "PROGRESS" | "EFFECT";
  ministry: { slug: string; name: string };
  state: ReportState;
  note: string;
  behalfReason: string | null;
  effectiveOn: DateString;
  evidence: EvidenceItem[];
  sample: boolean;
  /** The latest one of its ministry about its KPI. */
  latest: boolean;
};

/**
 * The reports about the KPIs of a measure that count at a 基準日, the latest first.
 * @returns null for those signed out: none is published yet
 */
export async function listKpiReports(
  viewer: Viewer | null,
  measureId: number,
  asOf: DateString,
): Promise<KpiReportItem[] | null> {
  if (!canReadReports(viewer)) return null;
  const end = endOfDayInJapan(asOf);
  return database().$queryRaw<KpiReportItem[]>`
    select r.id, r.side::text as side, jsonb_build_object('slug', m.slug, 'name', m.name) as ministry,
      r.state::text as state, r.note, r.behalf_reason as "behalfReason",
      to_char(r.effective_on, 'YYYY-MM-DD') as "effectiveOn", r.sample,
      ${evidenceJson(Prisma.sql`e.kpi_report_id = r.id`)} as evidence,
      row_number() over (partition by r.ministry_id, r.side
        order by r.effective_on desc, r.recorded_at desc, r.id desc) = 1 as latest
    from kpi_report r join ministry m on m.id = r.ministry_id
    where r.measure_id = ${measureId} and r.recorded_at < ${end}
      and (r.withdrawn_at is null or r.withdrawn_at >= ${end})
    order by r.effective_on desc, r.recorded_at desc, r.id desc`;
}
