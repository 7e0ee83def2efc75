import type { Database } from "@/lib/db/client";
import type { Subject } from "./subject";
import { findSubject } from "./subject-queries";

export type ThreadState = { id: number; subject: Subject; version: number; resolvedAt: Date | null };

/** A conversation with the item it is about; null where there is none, or about nothing that people can see. */
export async function getThread(db: Database, threadId: number): Promise<ThreadState | null> {
  const thread = await db.thread.findUnique({ where: { id: threadId } });
  if (!thread) return null;
  const { id, version, resolvedAt } = thread;
  const subject = await subjectOf(db, thread);
  return subject && { id, subject, version, resolvedAt };
}

type About = Record<"taskId" | "measureId" | "indicatorId" | "ministryId", number | null>;

function subjectOf(
  db: Database,
  { taskId, measureId, indicatorId, ministryId }: About,
): Promise<Subject | null> {
  if (taskId !== null) return findSubject(db, "task", taskId);
  if (measureId !== null) return findSubject(db, "measure", measureId);
  if (indicatorId !== null) return findSubject(db, "indicator", indicatorId);
  return ministryId === null ? Promise.resolve(null) : findSubject(db, "ministry", ministryId);
}
