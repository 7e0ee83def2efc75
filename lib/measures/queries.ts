import "server-only";
import { articleColumn } from "@/lib/domain/articles";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { isKpiLetter, kpiCellState } from "@/lib/domain/kpi";
import { searchOf } from "@/lib/ministries/name-queries";
import { listMinistries, type MinistrySummary } from "@/lib/ministries/queries";
import type { MeasureContent } from "./content-queries";
import type { MeasureFilter } from "./filter";
import { listSettledMeasures } from "./settled-queries";
import { matchesWords } from "./words";

/** One line of the catalogue of measures. */
export type MeasureItem = Pick<
  MeasureContent,
  "id" | "number" | "name" | "kpiProgress" | "kpiEffect" | "overview" | "marks" | "ministriesText" | "source"
> & { ministries: { slug: string; name: string; role: "LEAD" | "PARTNER"; units: string[] }[] };

export type MeasureDetail = MeasureItem &
  Pick<MeasureContent, "overviewText" | "sourceText" | "printedCells">;

/** All measures of a version, in the printed order. @param asOf their marks as decided by the end of that day */
export async function listAllMeasures(versionId: number, asOf: DateString): Promise<MeasureItem[]> {
  const [contents, ministries] = await Promise.all([listSettledMeasures(versionId, asOf), listMinistries()]);
  return contents.map((content) => measureItem(content, ministries));
}

function measureItem(content: MeasureContent, all: readonly MinistrySummary[]): MeasureItem {
  const { overviewText: _, sourceText: __, printedCells: ___, ...item } = content;
  return {
    ...item,
    ministries: content.ministries.flatMap(({ ministryId, ...part }) => {
      const ministry = all.find(({ id }) => id === ministryId);
      return ministry ? [{ slug: ministry.slug, name: ministry.name, ...part }] : [];
    }),
  };
}

/** Measures that match, in the printed order. */
export async function listMeasures(
  versionId: number,
  asOf: DateString,
  filter: MeasureFilter,
): Promise<MeasureItem[]> {
  const [contents, ministries, words] = await Promise.all([
    listSettledMeasures(versionId, asOf),
    listMinistries(),
    searchOf(filter.q),
  ]);
  return contents
    .filter((content) => words === null || matchesWords(content, words))
    .map((content) => measureItem(content, ministries))
    .filter((measure) => matches(measure, filter));
}

/** The measure of a 施策番号 with its printed cells; null when there is none. */
export async function getMeasure(
  versionId: number,
  asOf: DateString,
  number: string,
): Promise<MeasureDetail | null> {
  const [contents, ministries] = await Promise.all([listSettledMeasures(versionId, asOf), listMinistries()]);
  const content = contents.find((entry) => entry.number === number);
  if (!content) return null;
  const { overviewText, sourceText, printedCells } = content;
  return { ...measureItem(content, ministries), overviewText, sourceText, printedCells };
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
      // By the letters of indicators: rated-queries.ts
      isKpiLetter(filter.kpi) ||
      [measure.kpiProgress, measure.kpiEffect].some((cell) => kpiCellState(cell) === filter.kpi))
  );
}

function matchesMark(measure: MeasureItem, filter: MeasureFilter): boolean {
  if (filter.mark === "review") {
    if (!measure.marks.some((mark) => mark.target === "NEEDS_REVIEW")) return false;
  } else if (filter.mark === "none") {
    const says = measure.marks.some(({ target }) => target !== "VOID");
    return !says && filter.article === undefined && filter.column === undefined;
  }
  const placed = filter.article !== undefined || filter.column !== undefined;
  const wanted = filter.mark === "primary" || filter.mark === "related" ? filter.mark : undefined;
  if (!placed && !wanted && filter.mark !== "any") return true;
  const found = markFor(measure, filter);
  if (wanted) return found?.toLowerCase() === wanted;
  return found !== null;
}
