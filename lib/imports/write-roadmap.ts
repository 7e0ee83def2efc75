import type { Transaction } from "@/lib/db/client";
import type { RoadmapDocument } from "@/lib/documents/roadmap-document";
import { ministryLinks } from "./ministry-links";

/** Writes the rows of a roadmap under a new version. */
export async function writeRoadmap(
  tx: Transaction,
  versionId: number,
  document: RoadmapDocument,
  ministryIds: ReadonlyMap<string, number>,
): Promise<void> {
  const partIds = await tx.part.createManyAndReturn({
    data: document.parts.map((part, index) => ({ versionId, ...part, position: index + 1 })),
    select: { id: true, number: true },
  });
  const partId = idsBy(partIds, ({ number }) => number);
  const chapters = await tx.chapter.createManyAndReturn({
    data: document.chapters.map(({ part, ...chapter }, index) => ({
      versionId,
      partId: partId(part),
      ...chapter,
      position: index + 1,
    })),
    select: { id: true, key: true },
  });
  const chapterId = idsBy(chapters, ({ key }) => key);
  const initiativeId = await writeInitiatives(tx, versionId, document, chapterId);
  const tasks = await tx.task.createManyAndReturn({
    data: document.tasks.map(({ initiative, ministries: _, ...task }, index) => ({
      ...task,
      versionId,
      initiativeId: initiativeId(initiative + 1),
      position: index + 1,
      firstQuarter: task.quarters[0] ?? null,
      lastQuarter: task.quarters.at(-1) ?? null,
    })),
    select: { id: true, code: true },
  });
  const taskId = idsBy(tasks, ({ code }) => code);
  await tx.taskMinistry.createMany({
    data: document.tasks.flatMap(({ code, ministries }) =>
      ministryLinks(ministries, ministryIds).map((link) => ({ taskId: taskId(code), ...link })),
    ),
  });
}

/** 節 and 取組; returns the id of a 取組 by its position. */
async function writeInitiatives(
  tx: Transaction,
  versionId: number,
  document: RoadmapDocument,
  chapterId: (key: string) => number,
): Promise<(position: number) => number> {
  const placed = document.sections.map((section, index) => ({
    chapterId: chapterId(section.chapter),
    number: section.number,
    title: section.title,
    position: document.sections.slice(0, index + 1).filter(({ chapter }) => chapter === section.chapter)
      .length,
  }));
  const sections = await tx.section.createManyAndReturn({
    data: placed,
    select: { id: true, chapterId: true, position: true },
  });
  const sectionId = idsBy(sections, (section) => `${section.chapterId}/${section.position}`);
  const initiatives = await tx.initiative.createManyAndReturn({
    data: document.initiatives.map(({ chapter, sections: _, ...initiative }, index) => ({
      ...initiative,
      versionId,
      chapterId: chapterId(chapter),
      position: index + 1,
    })),
    select: { id: true, position: true },
  });
  const initiativeId = idsBy(initiatives, ({ position }) => position);
  await tx.initiativeSection.createMany({
    data: document.initiatives.flatMap((initiative, index) =>
      initiative.sections.flatMap((section) => {
        const place = placed[section];
        if (!place) return [];
        const id = sectionId(`${place.chapterId}/${place.position}`);
        return [{ initiativeId: initiativeId(index + 1), sectionId: id }];
      }),
    ),
  });
  return initiativeId;
}

function idsBy<Row extends { id: number }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (key: Key) => number {
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`not written: ${String(key)}`);
    return id;
  };
}
