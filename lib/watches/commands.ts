import { NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Subject } from "@/lib/comments/subject";
import { findSubject } from "@/lib/comments/subject-queries";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { SetWatch } from "./schema";

/**
 * Wants to be told of whatever happens to an item, or no longer. The person's own wish, which nobody else sees:
 * no row of 履歴. It says what shall be, so that it may be sent twice.
 * @throws NotFound where there is no such item
 */
export async function setWatch(db: PrismaClient, viewer: Viewer, input: SetWatch): Promise<Subject> {
  const subject = await findSubject(db, input.subjectType, input.subjectId);
  if (!subject) throw new NotFound();
  const watch = { userId: viewer.userId, subjectType: subject.type, subjectId: String(subject.id) };
  if (input.watch === "yes") await db.watch.createMany({ data: watch, skipDuplicates: true });
  else await db.watch.deleteMany({ where: watch });
  return subject;
}
