import "server-only";
import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { listRatedMeasures } from "@/lib/measures/rated-queries";
import { getMinistryTasks } from "@/lib/ministries/profile";
import { listMinistries } from "@/lib/ministries/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { basisText } from "@/lib/progress/basis-text";
import { asOfOf, readQuery } from "@/lib/request/query-string";
import { arrangeRoadmap } from "@/lib/roadmap/arrange";
import { taskFilterFields } from "@/lib/tasks/filter";
import { selectTasks, type TaskScope, toTaskItems } from "@/lib/tasks/queries";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import type { PrintTable } from "./document";
import { measureNotes, measuresTable } from "./measures-table";
import { lateTable, overdueTable } from "./ministry-tables";
import { fileName, type PrintFile, samplesIn, sourceOf } from "./print-file";
import { BAR_NOTES, printedTasks, roadmapTable } from "./roadmap-table";
import { countsText, PROGRESS_NOTES, SAMPLE_LINE } from "./words";

/** What one ministry carries: what is late, what it leads with 区分, its measures. */
export async function openMinistry(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
): Promise<PrintFile> {
  const [read, plan, catalogue, ministries, basis] = await Promise.all([
    readMinistry(query, today),
    requireRoadmap(asOfOf(query, today)),
    currentMeasures(asOfOf(query, today)),
    listMinistries(),
    progressBasis(reader, asOfOf(query, today)),
  ]);
  const { asOf, ministry: slug } = valuesOf(read);
  const ministry = ministries.find((entry) => entry.slug === slug);
  if (slug === undefined || !ministry) {
    throw invalid([{ field: "ministry", message: "府省庁を指定してください" }]);
  }
  const scope: TaskScope = { versionId: plan.versionId, asOf, basis };
  const filter = { ministry: slug, role: "lead" } as const;
  const [facts, own, measures, samples] = await Promise.all([
    selectTasks(scope, filter),
    getMinistryTasks(scope, slug),
    catalogue ? listRatedMeasures(reader, catalogue.versionId, asOf, { ministry: slug, role: "any" }) : [],
    samplesIn(basis),
  ]);
  const items = toTaskItems(scope, facts, ministries);
  const groups = arrangeRoadmap(items, ministries, {
    group: "chapter",
    sort: "printed",
    ministry: slug,
    isOpen: () => true,
  });
  const published = basis.kind !== "none";
  const { progress } = own;
  const tables: PrintTable[] = [
    ...(progress ? [lateTable(progress), overdueTable(progress)] : []),
    roadmapTable(groups, printedTasks(items, facts), {
      name: "工程(主担当)",
      now: quarterOfDate(asOf),
      published,
      ministry: slug,
    }),
    ...(measures.length > 0 ? [measuresTable(measures, "施策(主担当・連携)")] : []),
  ];
  return {
    name: fileName(`ministry-${slug}`, ministry.name, asOf),
    document: {
      title: `${ministry.name}の工程と施策`,
      asOf: basisText(basis, asOf),
      lead: [
        `工程: 主担当${own.count.lead}件、連携${own.count.partner}件。施策: 主担当・連携あわせて${measures.length}件。`,
        ...(progress ? [`主担当の工程の区分: ${countsText(progress.counts)}`] : []),
        BAR_NOTES.lines[0],
        ...(samples ? [SAMPLE_LINE] : []),
      ],
      tables,
      notes: [
        BAR_NOTES,
        ...(published ? [PROGRESS_NOTES] : []),
        ...(measures.length > 0 ? measureNotes(measures.some(({ letters }) => letters !== null)) : []),
      ],
      source: sourceOf(catalogue && measures.length > 0 ? [plan, catalogue] : [plan], samples),
    },
  };
}

async function readMinistry(query: URLSearchParams, today: DateString) {
  const read = readQuery(query, { ministry: taskFilterFields.ministry }, today);
  return withProblems(read, [await ministryProblem(query.get("ministry") || undefined)]);
}
