import { z } from "zod";
import type { Database } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { type ContentRow, measureContent, taskContent } from "./content";

const printedCells = z.array(z.object({ cell: z.number().int(), text: z.string(), header: z.string() }));

/** What a stored version says, row by row, in the order of print. */
export async function storedContent(
  db: Database,
  kind: DocumentKind,
  versionId: number,
): Promise<ContentRow[]> {
  return kind === "roadmap" ? storedTasks(db, versionId) : storedMeasures(db, versionId);
}

async function storedTasks(db: Database, versionId: number): Promise<ContentRow[]> {
  const initiatives = await db.initiative.findMany({
    where: { versionId },
    include: { chapter: { include: { part: true } }, sections: { include: { section: true } } },
  });
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  const tasks = await db.task.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  return tasks.flatMap((task) => {
    const initiative = byId.get(task.initiativeId);
    if (!initiative) return [];
    const sections = initiative.sections
      .map(({ section }) => section)
      .sort((a, b) => a.position - b.position);
    return [
      taskContent({
        ...task,
        part: initiative.chapter.part.title,
        chapter: initiative.chapter,
        sections,
        initiative: initiative.printed,
        begins: initiative.line === task.line,
      }),
    ];
  });
}

async function storedMeasures(db: Database, versionId: number): Promise<ContentRow[]> {
  const measures = await db.measure.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  return measures.map((measure) =>
    measureContent({ ...measure, printedCells: printedCells.parse(measure.printedCells) }),
  );
}
