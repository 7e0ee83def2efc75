import { Prisma } from "@/lib/db/generated/client";

/** SQL: the ids under which reports and comments of the task with this number in a version are to be found by now. */
export function taskIdsOf(versionId: number, code: string): Prisma.Sql {
  return Prisma.sql`select coalesce(h.heir_id, t.id) as id from task t left join task_heir h on h.task_id = t.id
    where t.version_id = ${versionId} and t.code = ${code}`;
}

/** SQL: the same of a measure. */
export function measureIdsOf(versionId: number, number: string): Prisma.Sql {
  return Prisma.sql`select coalesce(h.heir_id, s.id) as id from measure s
    left join measure_heir h on h.measure_id = s.id
    where s.version_id = ${versionId} and s.number = ${number}`;
}
