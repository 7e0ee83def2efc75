import "server-only";
import { database } from "@/lib/db/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { MarkTarget, MarkVerdict } from "@/lib/domain/mark-decisions";
import { versionContents } from "@/lib/plans/version-contents";

export type MeasureMarkItem = {
  id: number;
  cell: number;
  mark: "PRIMARY" | "RELATED";
  target: MarkTarget;
  column: string | null;
  guide: "PREFECTURE" | "MUNICIPALITY" | null;
  /** What the 事務局 decided about a mark printed as 要確認, as of a 基準日 (settled-queries.ts); null: nothing. */
  decision: { verdict: MarkVerdict; reason: string; decidedOn: DateString } | null;
};

/** What a version says of one measure: never changes once the version is approved. */
export type MeasureContent = {
  /** Of the measure in force that it went on as, where there is one: indicators and comments hang there. */
  id: number;
  number: string;
  name: string;
  /** KPI cells as printed; an empty one is 記載なし. */
  kpiProgress: string;
  kpiEffect: string;
  overview: string[];
  /** As the reading rules place them (推定). */
  marks: MeasureMarkItem[];
  /** In the printed order. */
  ministries: { ministryId: number; role: "LEAD" | "PARTNER"; units: string[] }[];
  ministriesText: string;
  source: { page: number; line: number };
  overviewText: string;
  sourceText: string;
  /** Printed cells from the sixth on, with the header above each. */
  printedCells: { cell: number; text: string; header: string }[];
};

/** The measures of an approved version, in the printed order: kept in the process, asked of Postgres once. */
export function listMeasureContents(versionId: number): Promise<readonly MeasureContent[]> {
  return contents(database(), versionId);
}

type Row = Omit<MeasureContent, "source"> & { page: number; line: number };

const contents = versionContents(async (versionId): Promise<readonly MeasureContent[]> => {
  const rows = await database().$queryRaw<Row[]>`
    select coalesce(h.heir_id, s.id) as id, s.number, s.name, s.kpi_progress as "kpiProgress", s.kpi_effect as "kpiEffect",
      s.overview, s.ministries_text as "ministriesText", s.page, s.line,
      s.overview_text as "overviewText", s.source_text as "sourceText", s.printed_cells as "printedCells",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'cell', k.cell, 'mark', k.mark, 'target', k.target,
          'column', k."column", 'guide', k.guide, 'decision', null) order by k.cell)
        from measure_mark k where k.measure_id = s.id
      ), '[]') as marks,
      coalesce((
        select jsonb_agg(jsonb_build_object('ministryId', x.ministry_id, 'role', x.role,
          'units', to_jsonb(x.units)) order by x.position)
        from measure_ministry x where x.measure_id = s.id
      ), '[]') as ministries
    from measure s
    left join measure_heir h on h.measure_id = s.id
    where s.version_id = ${versionId}
    order by s.position`;
  return rows.map(({ page, line, ...measure }) => ({ ...measure, source: { page, line } }));
});
