import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";
import { articleColumn } from "@/lib/domain/articles";
import { kpiCellState } from "@/lib/domain/kpi";
import { normaliseForSearch, searchWords } from "@/lib/domain/search-text";
import type { MeasureFilter } from "./filter";

export type MeasureMarkItem = {
  cell: number;
  mark: "PRIMARY" | "RELATED";
  target: "ARTICLE" | "GUIDE" | "NEEDS_REVIEW";
  column: string | null;
  guide: "PREFECTURE" | "MUNICIPALITY" | null;
};

/** One line of the catalogue of measures. */
export type MeasureItem = {
  id: number;
  number: string;
  name: string;
  /** KPI cells as printed; an empty one is 記載なし. */
  kpiProgress: string;
  kpiEffect: string;
  overview: string[];
  marks: MeasureMarkItem[];
  ministries: { slug: string; name: string; role: "LEAD" | "PARTNER"; units: string[] }[];
  ministriesText: string;
  source: { page: number; line: number };
};

export type MeasureDetail = MeasureItem & {
  overviewText: string;
  sourceText: string;
  /** Printed cells from the sixth on, with the header above each. */
  printedCells: { cell: number; text: string; header: string }[];
};

/** All measures of a version, in the printed order. One query per request. */
export const listAllMeasures = cache(async (versionId: number): Promise<MeasureItem[]> => {
  const rows = await database().$queryRaw<(Omit<MeasureItem, "source"> & { page: number; line: number })[]>`
    select s.id, s.number, s.name, s.kpi_progress as "kpiProgress", s.kpi_effect as "kpiEffect",
      s.overview, s.ministries_text as "ministriesText", s.page, s.line,
      coalesce((
        select jsonb_agg(jsonb_build_object('cell', k.cell, 'mark', k.mark, 'target', k.target,
          'column', k."column", 'guide', k.guide) order by k.cell)
        from measure_mark k where k.measure_id = s.id
      ), '[]') as marks,
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', m.slug, 'name', m.name, 'role', x.role,
          'units', to_jsonb(x.units)) order by x.position)
        from measure_ministry x join ministry m on m.id = x.ministry_id where x.measure_id = s.id
      ), '[]') as ministries
    from measure s
    where s.version_id = ${versionId}
    order by s.position`;
  return rows.map(({ page, line, ...measure }) => ({ ...measure, source: { page, line } }));
});

/** Measures that match, in the printed order. */
export async function listMeasures(versionId: number, filter: MeasureFilter): Promise<MeasureItem[]> {
  return (await listAllMeasures(versionId)).filter((measure) => matches(measure, filter));
}

/** The measure of a 施策番号 with its printed cells; null when there is none. */
export async function getMeasure(versionId: number, number: string): Promise<MeasureDetail | null> {
  // What is no 施策番号 never reaches the database: it refuses some characters (NUL) with an error.
  if (!/^\d{2}-\d{2}$/.test(number)) return null;
  const [measures, printed] = await Promise.all([
    listAllMeasures(versionId),
    database().measure.findUnique({
      where: { versionId_number: { versionId, number } },
      select: { overviewText: true, sourceText: true, printedCells: true },
    }),
  ]);
  const measure = measures.find((entry) => entry.number === number);
  if (!measure || !printed) return null;
  return { ...measure, ...printed, printedCells: printed.printedCells as MeasureDetail["printedCells"] };
}

/** The mark a measure has for an article or one of its columns: ◎ before ○; null without one. */
export function markFor(
  measure: Pick<MeasureItem, "marks">,
  place: { article?: string | undefined; column?: string | undefined },
): "PRIMARY" | "RELATED" | null {
  const marks = measure.marks.filter(
    (mark) =>
      mark.target === "ARTICLE" &&
      mark.column !== null &&
      (place.column === undefined || mark.column === place.column) &&
      (place.article === undefined || articleColumn(mark.column)?.article === place.article),
  );
  if (marks.length === 0) return null;
  return marks.some((mark) => mark.mark === "PRIMARY") ? "PRIMARY" : "RELATED";
}

function matches(measure: MeasureItem, filter: MeasureFilter): boolean {
  return (
    matchesMark(measure, filter) &&
    (filter.guide === undefined ||
      measure.marks.some((mark) => mark.guide?.toLowerCase() === filter.guide)) &&
    (filter.ministry === undefined ||
      measure.ministries.some(
        (ministry) =>
          ministry.slug === filter.ministry &&
          (filter.role === "any" || ministry.role.toLowerCase() === filter.role),
      )) &&
    (filter.kpi === undefined ||
      [measure.kpiProgress, measure.kpiEffect].some((cell) => kpiCellState(cell) === filter.kpi)) &&
    matchesWords(measure, filter.q ?? "")
  );
}

function matchesMark(measure: MeasureItem, filter: MeasureFilter): boolean {
  if (filter.mark === "review") {
    if (!measure.marks.some((mark) => mark.target === "NEEDS_REVIEW")) return false;
  } else if (filter.mark === "none") {
    return measure.marks.length === 0 && filter.article === undefined && filter.column === undefined;
  }
  const placed = filter.article !== undefined || filter.column !== undefined;
  const wanted = filter.mark === "primary" || filter.mark === "related" ? filter.mark : undefined;
  if (!placed && !wanted && filter.mark !== "any") return true;
  const found = markFor(measure, filter);
  if (wanted) return found?.toLowerCase() === wanted;
  return found !== null;
}

function matchesWords(measure: MeasureItem, query: string): boolean {
  const text = normaliseForSearch(
    [
      measure.number,
      measure.name,
      measure.kpiProgress,
      measure.kpiEffect,
      ...measure.overview,
      measure.ministriesText,
    ].join(" "),
  );
  return searchWords(query).every((word) => text.includes(word));
}
