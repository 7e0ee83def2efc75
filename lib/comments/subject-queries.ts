import type { Database } from "@/lib/db/client";
import type { Subject, SubjectType } from "./subject";

/**
 * An item that people can see, by its type and database id; null: there is none. Drafts of plans and retired
 * indicators are none. A page may be older than the version in force: what its task or measure went on as is meant.
 */
export async function findSubject(db: Database, type: SubjectType, asked: number): Promise<Subject | null> {
  const id = await standingId(db, type, asked);
  const key = await keyOf(db, type, id);
  return key === undefined ? null : { type, id, key };
}

async function standingId(db: Database, type: SubjectType, id: number): Promise<number> {
  if (type === "task") return (await db.taskHeir.findUnique({ where: { taskId: id } }))?.heirId ?? id;
  if (type !== "measure") return id;
  return (await db.measureHeir.findUnique({ where: { measureId: id } }))?.heirId ?? id;
}

async function keyOf(db: Database, type: SubjectType, id: number): Promise<string | undefined> {
  const where = { id, version: { status: "APPROVED" as const } };
  switch (type) {
    case "task":
      return (await db.task.findFirst({ where, select: { code: true } }))?.code;
    case "measure":
      return (await db.measure.findFirst({ where, select: { number: true } }))?.number;
    case "indicator":
      return (
        await db.indicator.findFirst({
          where: { id, retiredAt: null, measure: { version: { status: "APPROVED" } } },
          select: { measure: { select: { number: true } } },
        })
      )?.measure.number;
    case "ministry":
      return (await db.ministry.findUnique({ where: { id }, select: { slug: true } }))?.slug;
  }
}
