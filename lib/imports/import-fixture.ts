import type { PrismaClient } from "@/lib/db/generated/client";
import { MEASURES_BYTES, ROADMAP_BYTES } from "@/lib/documents/shipped-fixture";

/** For tests: the shipped documents as files. */
export const roadmap = { name: "roadmap-2023-06.txt", bytes: ROADMAP_BYTES };
export const measures = { name: "measures.txt", bytes: MEASURES_BYTES };

export function utf8(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Rows of every table an import writes. */
export async function countRows(db: PrismaClient) {
  const [versions, sources, parts, chapters, sections, initiatives, links, tasks, taskMinistries] =
    await Promise.all([
      db.planVersion.count(),
      db.planSource.count(),
      db.part.count(),
      db.chapter.count(),
      db.section.count(),
      db.initiative.count(),
      db.initiativeSection.count(),
      db.task.count(),
      db.taskMinistry.count(),
    ]);
  const [measureRows, marks, measureMinistries, activities] = await Promise.all([
    db.measure.count(),
    db.measureMark.count(),
    db.measureMinistry.count(),
    db.activity.count(),
  ]);
  return {
    versions,
    sources,
    parts,
    chapters,
    sections,
    initiatives,
    links,
    tasks,
    taskMinistries,
    measureRows,
    marks,
    measureMinistries,
    activities,
  };
}
