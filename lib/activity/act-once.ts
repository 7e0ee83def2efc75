import { Conflict, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import { Prisma, type PrismaClient } from "@/lib/db/generated/client";

/**
 * Runs an act in one transaction, once per sent form: sent again (a retry after a lost answer, a double click),
 * it is not done again. `run` passes the request's id on to the first recordActivity of the act, whose row is
 * what tells.
 * @param requestId of the form, made when it was shown
 * @param timeout for acts of many rows, in milliseconds
 * @returns what `run` gives; null when this request had been done already
 * @throws Invalid for an id that another person used; whatever `run` throws
 */
export async function actOnce<T>(
  db: PrismaClient,
  viewer: Viewer,
  requestId: string,
  run: (tx: Transaction) => Promise<T>,
  timeout?: number,
): Promise<T | null> {
  try {
    return await db.$transaction(
      async (tx) => ((await isDone(tx, viewer, requestId)) ? null : run(tx)),
      timeout === undefined ? undefined : { timeout },
    );
  } catch (error) {
    // Two at once: the later one found what the first had done only when it wrote itself.
    if (!isTwice(error) || !(await isDone(db, viewer, requestId))) throw error;
    return null;
  }
}

async function isDone(db: PrismaClient | Transaction, viewer: Viewer, requestId: string): Promise<boolean> {
  const done = await db.activity.findUnique({ where: { requestId }, select: { actorId: true } });
  if (done && done.actorId !== viewer.userId) {
    throw new Invalid({ "": "この画面はすでに使われています。ページを読み込み直してください。" });
  }
  return done !== null;
}

function isTwice(error: unknown): boolean {
  if (error instanceof Conflict || error instanceof Invalid) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
