import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import type { PreparedState } from "@/lib/db/generated/enums";
import { type StoredChoice, storedChoice } from "./schema";

/** A job of the reader's own, and what came of it. */
export type PreparedFileItem = {
  id: number;
  choice: StoredChoice;
  state: PreparedState;
  done: number;
  total: number;
  reason: string | null;
  file: { id: string; name: string; size: number } | null;
  /** ISO */
  requestedAt: string;
  endedAt: string | null;
};

/** What a person had made, the newest first. */
export async function listPreparedFiles(viewer: Viewer): Promise<PreparedFileItem[]> {
  const rows = await database().preparedFile.findMany({
    where: { ownerId: viewer.userId },
    orderBy: { id: "desc" },
    include: { file: { select: { id: true, name: true, size: true } } },
  });
  return rows.map(({ id, choice, state, done, total, reason, file, requestedAt, endedAt }) => ({
    ...{ id, state, done, total, reason, file },
    choice: storedChoice.parse(choice),
    requestedAt: requestedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}
