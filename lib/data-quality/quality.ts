import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { MeasureContent } from "@/lib/measures/content-queries";
import { listSettledMeasures } from "@/lib/measures/settled-queries";
import { listMinistries } from "@/lib/ministries/queries";
import { listTaskContents, type TaskContent } from "@/lib/tasks/content-queries";
import { getImport, type ImportedVersion, type ImportNotice, listAliases } from "./import-queries";
import { findKpiCells, findReviewMarks, type KpiFinding, type ReviewMark } from "./measure-findings";
import { findNotices, type PlacedNotice } from "./notices";
import {
  type MissingSchedules,
  missingByMinistry,
  onMarklessPages,
  type TaskPlace,
  taskPlace,
} from "./task-findings";
import { type FoundUnit, findUnits } from "./units";

/** Where the documents are silent, or were read with a doubt; all of it counted from what is stored. */
export type DataQuality = {
  /** Null before their import. */
  imports: { roadmap: ImportedVersion | null; measures: ImportedVersion | null };
  tasks: number;
  measures: number;
  schedules: MissingSchedules;
  /** Lines that had lost their leading empty cell. */
  recovered: TaskPlace[];
  review: ReviewMark[];
  kpis: KpiFinding[];
  odd: PlacedNotice[];
  /** Another name, read as a ministry's. */
  aliases: (PlacedNotice & { alias: string; ministry: { slug: string; name: string } | null })[];
  /** Kept as text: no ministry. */
  collective: PlacedNotice[];
  units: FoundUnit[];
};

/**
 * What is not known of the plans in force, or of the part of them that one ministry leads.
 * @param asOf 要確認 marks as decided by the end of that day; nothing else here changes with it
 * @param slug of that ministry; undefined: everything
 */
export async function getDataQuality(
  versions: { roadmap: number | null; measures: number | null },
  asOf: DateString,
  slug: string | undefined,
): Promise<DataQuality> {
  const [roadmap, catalogue, allTasks, allMeasures, ministries, aliases] = await Promise.all([
    versions.roadmap === null ? null : getImport(versions.roadmap),
    versions.measures === null ? null : getImport(versions.measures),
    versions.roadmap === null ? [] : listTaskContents(versions.roadmap),
    versions.measures === null ? [] : listSettledMeasures(versions.measures, asOf),
    listMinistries(),
    listAliases(),
  ]);
  const own = ministries.find((ministry) => ministry.slug === slug);
  const leads = ({ ministries: parts }: TaskContent | MeasureContent) =>
    slug === undefined || parts.some(({ ministryId, role }) => ministryId === own?.id && role === "LEAD");
  // Ministries of other plans alone have nothing here: no look at every task for each of them.
  const carrying = new Set(
    [...allTasks, ...allMeasures].flatMap((item) => item.ministries.map(({ ministryId }) => ministryId)),
  );
  const looked = own ? [own] : ministries.filter(({ id }) => carrying.has(id));
  const tasks = allTasks.filter(leads);
  const measures = allMeasures.filter(leads);
  const noticed = (code: string) => [
    ...findNotices(roadmap?.notices ?? [], code, tasks),
    ...findNotices(catalogue?.notices ?? [], code, measures),
  ];
  const missing = tasks.filter(({ printed }) => printed === null).map(taskPlace);
  return {
    imports: { roadmap, measures: catalogue },
    tasks: tasks.length,
    measures: measures.length,
    schedules: {
      tasks: missing,
      markless: onMarklessPages(missing, pagesOf(roadmap?.notices ?? [], "arrow-page")),
      byMinistry: missingByMinistry(tasks, looked),
    },
    recovered: tasks.filter(({ recovered }) => recovered).map(taskPlace),
    review: findReviewMarks(measures),
    kpis: findKpiCells(measures),
    odd: noticed("odd-character"),
    aliases: noticed("ministry-alias").map((notice) => {
      const alias = /「(.+?)」/.exec(notice.message)?.[1] ?? "";
      const ministry = ministries.find((entry) => entry.slug === aliases.get(alias));
      return { ...notice, alias, ministry: ministry ? { slug: ministry.slug, name: ministry.name } : null };
    }),
    collective: noticed("collective-ministry"),
    units: findUnits(tasks, measures, looked),
  };
}

function pagesOf(notices: readonly ImportNotice[], code: string): ReadonlySet<number> {
  return new Set(
    notices.flatMap((notice) => (notice.code === code && notice.page !== null ? notice.page : [])),
  );
}
