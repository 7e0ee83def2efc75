import "server-only";
import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { basisText } from "@/lib/progress/basis-text";
import { asOfOf } from "@/lib/request/query-string";
import { arrangeRoadmap } from "@/lib/roadmap/arrange";
import { readRoadmapQuery } from "@/lib/roadmap/read-query";
import { selectTasks, toTaskItems } from "@/lib/tasks/queries";
import { progressProblem } from "@/lib/tasks/read-query";
import { type Conditions, fileName, type PrintFile, samplesIn, sourceOf } from "./print-file";
import { PRINT_LABELS } from "./print-files";
import { BAR_NOTES, printedTasks, roadmapTable } from "./roadmap-table";
import { PROGRESS_NOTES, SAMPLE_LINE } from "./words";

/** The roadmap, or what its conditions leave of it, with all groups open. */
export async function openRoadmap(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  conditionsOf: Conditions,
): Promise<PrintFile> {
  const [read, plan, ministries, basis, conditions] = await Promise.all([
    readRoadmapQuery(fieldsOf(query), today),
    requireRoadmap(asOfOf(query, today)),
    listMinistries(),
    progressBasis(reader, asOfOf(query, today)),
    conditionsOf("roadmap", query),
  ]);
  const { filter, layout, asOf } = valuesOf(read);
  const problem = progressProblem(filter, basis);
  if (problem) throw invalid([problem]);
  const scope = { versionId: plan.versionId, asOf, basis };
  const [facts, samples] = await Promise.all([selectTasks(scope, filter), samplesIn(basis)]);
  const items = toTaskItems(scope, facts, ministries);
  const { group, sort } = layout;
  const groups = arrangeRoadmap(items, ministries, {
    group,
    sort,
    ministry: filter.ministry,
    isOpen: () => true,
  });
  const parts = groups.reduce((total, entry) => total + entry.total, 0);
  const published = basis.kind !== "none";
  const options = { name: "工程表", now: quarterOfDate(asOf), published, ministry: filter.ministry };
  return {
    name: fileName("roadmap", PRINT_LABELS.roadmap, asOf),
    document: {
      title: plan.title,
      asOf: basisText(basis, asOf),
      lead: [
        `${items.length.toLocaleString("ja-JP")}工程${conditions.length > 0 ? `(${conditions.join("、")})` : ""}`,
        ...(parts > items.length
          ? [
              `主担当が複数ある工程は、それぞれの府省庁に、その府省庁の区分で載せています(のべ${parts.toLocaleString("ja-JP")}件)。`,
            ]
          : []),
        BAR_NOTES.lines[0],
        ...(samples ? [SAMPLE_LINE] : []),
      ],
      tables: [roadmapTable(groups, printedTasks(items, facts), options)],
      notes: [BAR_NOTES, ...(published ? [PROGRESS_NOTES] : [])],
      source: sourceOf([plan], samples),
    },
  };
}

/** All values of each field: one that is given twice is refused. */
function fieldsOf(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((field) => [field, query.getAll(field)]));
}
