import type { Transaction } from "@/lib/db/client";
import type { MeasuresDocument, ReadMark } from "@/lib/documents/measures-document";
import { ministryLinks } from "./ministry-links";

/** Writes the rows of a 施策集 under a new version. */
export async function writeMeasures(
  tx: Transaction,
  versionId: number,
  document: MeasuresDocument,
  ministryIds: ReadonlyMap<string, number>,
): Promise<void> {
  const made = await tx.measure.createManyAndReturn({
    data: document.measures.map(({ marks: _, ministries: __, ...measure }, index) => ({
      ...measure,
      versionId,
      position: index + 1,
    })),
    select: { id: true, number: true },
  });
  const ids = new Map(made.map(({ id, number }) => [number, id]));
  const written = document.measures.map((measure) => {
    const measureId = ids.get(measure.number);
    if (measureId === undefined) throw new Error(`not written: ${measure.number}`);
    return { ...measure, measureId };
  });
  await tx.measureMark.createMany({
    data: written.flatMap(({ measureId, marks }) => marks.map((mark) => ({ measureId, ...markRow(mark) }))),
  });
  await tx.measureMinistry.createMany({
    data: written.flatMap(({ measureId, ministries }) =>
      ministryLinks(ministries, ministryIds).map((link) => ({ measureId, ...link })),
    ),
  });
}

function markRow(mark: ReadMark) {
  const base = {
    cell: mark.cell,
    mark: mark.mark === "primary" ? ("PRIMARY" as const) : ("RELATED" as const),
  };
  if (mark.target === "article") return { ...base, target: "ARTICLE" as const, column: mark.column };
  if (mark.target === "guide") {
    const guide = mark.guide === "prefecture" ? ("PREFECTURE" as const) : ("MUNICIPALITY" as const);
    return { ...base, target: "GUIDE" as const, guide };
  }
  return { ...base, target: "NEEDS_REVIEW" as const };
}
