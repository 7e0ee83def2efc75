import type { Database } from "@/lib/db/client";
import type { Subject, SubjectType } from "./subject";

/**
 * An item that people can see, by its type and database id; null: there is none. Drafts of plans and retired
 * indicators are none.
 */
export async function findSubject(db: Database, type: SubjectType, id: number): Promise<Subject | null> {
  const key = await keyOf(db, type, id);
  return key === undefined ? null : { type, id, key };
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
