import "server-only";
import type { Reader } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { isKpiLetter } from "@/lib/domain/kpi";
import { type KpiLetters, listKpiLetters } from "@/lib/indicators/letter-queries";
import type { QueryProblem } from "@/lib/request/query-string";
import { canReadReports } from "@/lib/tasks/policy";
import type { MeasureFilter } from "./filter";
import { listMeasures, type MeasureItem } from "./queries";

/** A measure with the letters of its indicators; null for those signed out: none is published yet. */
export type RatedMeasure = MeasureItem & { letters: KpiLetters | null };

/** Measures that match, in the printed order: pages, files and the API have the same ones. */
export async function listRatedMeasures(
  reader: Reader,
  versionId: number,
  asOf: DateString,
  filter: MeasureFilter,
): Promise<RatedMeasure[]> {
  const [measures, letters] = await Promise.all([
    listMeasures(versionId, asOf, filter),
    listKpiLetters(reader, versionId, asOf),
  ]);
  const rated = measures.map((measure) => ({
    ...measure,
    letters: letters && (letters.get(measure.id) ?? { progress: [], effect: [] }),
  }));
  const { kpi } = filter;
  if (kpi === undefined || !isKpiLetter(kpi)) return rated;
  return rated.filter((measure) =>
    [...(measure.letters?.progress ?? []), ...(measure.letters?.effect ?? [])].includes(kpi),
  );
}

/** Why letters can't be asked for: those signed out see none. */
export async function letterProblem(
  reader: Reader,
  { kpi }: Pick<MeasureFilter, "kpi">,
): Promise<QueryProblem | null> {
  if (kpi === undefined || !isKpiLetter(kpi) || canReadReports(await reader)) return null;
  return { field: "kpi", message: "KPIの評価はまだ公表されていないため、評価では絞り込めません" };
}
