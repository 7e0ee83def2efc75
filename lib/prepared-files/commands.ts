import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Invalid, NotFound, TooManyAttempts } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { partsOf } from "@/lib/print/choice";
import { PRINT_LABELS } from "@/lib/print/print-files";
import { removeFiles } from "./deletion-commands";
import { MOST_KEPT, MOST_OPEN } from "./limits";
import type { PreparedFileAct, PrepareFiles, StoredChoice } from "./schema";
import { tellOwner } from "./tell-owner-commands";

const OPEN = ["WAITING", "RUNNING"] as const;

/**
 * Has files for print made in the background: a row that the processes take from (worker-commands.ts).
 * @param today the current day in JST
 * @throws Invalid for days or ministries that there are not | TooManyAttempts while enough of the person's wait
 */
export async function prepareFiles(
  db: PrismaClient,
  viewer: Viewer,
  { requestId, ...asked }: PrepareFiles,
  today: DateString,
): Promise<void> {
  const { print, formats, asOf, from, ministry: ministries } = asked;
  if (asOf > today || (from !== undefined && from > asOf)) {
    throw new Invalid({ "": "基準日は今日以前、比べる元の日は基準日以前の日付で指定してください。" });
  }
  if (print === "ministry" && ministries.length === 0) {
    throw new Invalid({ "": "府省庁を一つ以上選んでください。" });
  }
  const known = await db.ministry.count({ where: { slug: { in: ministries } } });
  if (known !== ministries.length) throw new Invalid({ "": "府省庁を一覧から選んでください。" });
  const choice: StoredChoice = { print, formats, asOf, ...(from ? { from } : {}), ministries };
  const total = partsOf(choice).length * formats.length;
  await actOnce(db, viewer, requestId, async (tx) => {
    // One at a time, so that two forms sent together count each other.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`prepared files ${viewer.userId}`}))::text`;
    const ownerId = viewer.userId;
    if ((await tx.preparedFile.count({ where: { ownerId, state: { in: [...OPEN] } } })) >= MOST_OPEN) {
      throw new TooManyAttempts(
        `作成中のファイルが${MOST_OPEN}件あります。終わるのを待つか、取り消してから、もう一度お試しください。`,
      );
    }
    await makeRoom(tx, ownerId);
    const { id } = await tx.preparedFile.create({ data: { ownerId, choice, total }, select: { id: true } });
    await recordActivity(tx, {
      actor: viewer,
      kind: "prepareFiles",
      subject: { type: "preparedFile", id },
      after: { content: PRINT_LABELS[print], asOf, count: total },
      requestId,
    });
    await tellOwner(tx, ownerId);
  });
}

async function makeRoom(tx: Transaction, ownerId: string): Promise<void> {
  const old = await tx.preparedFile.findMany({
    where: { ownerId, state: { notIn: [...OPEN] } },
    orderBy: { id: "desc" },
    skip: MOST_KEPT - 1,
    select: { id: true, fileId: true },
  });
  await removeFiles(tx, old);
}

/**
 * Ends a job of the person's own; the process that is at work on it notices within a second.
 * @throws NotFound for another's | Conflict when it ended meanwhile
 */
export async function cancelFiles(
  db: PrismaClient,
  viewer: Viewer,
  { id, requestId }: PreparedFileAct,
): Promise<void> {
  await actOnce(db, viewer, requestId, async (tx) => {
    const own = await tx.preparedFile.findFirst({ where: { id, ownerId: viewer.userId } });
    if (!own) throw new NotFound();
    const { count } = await tx.preparedFile.updateMany({
      where: { id, state: { in: [...OPEN] } },
      data: { state: "CANCELLED", endedAt: new Date() },
    });
    if (count === 0) throw new Conflict("この作成は、もう終わっています。一覧で確かめてください。");
    await recordActivity(tx, {
      actor: viewer,
      kind: "cancelFiles",
      subject: { type: "preparedFile", id },
      requestId,
    });
    await tellOwner(tx, viewer.userId);
  });
}

/**
 * Deletes a job of the person's own that has ended, and what came of it.
 * @throws NotFound for another's | Conflict while it is waiting or running
 */
export async function deleteFiles(
  db: PrismaClient,
  viewer: Viewer,
  { id, requestId }: PreparedFileAct,
): Promise<void> {
  await actOnce(db, viewer, requestId, async (tx) => {
    const own = await tx.preparedFile.findFirst({ where: { id, ownerId: viewer.userId } });
    if (!own) throw new NotFound();
    if (own.state === "WAITING" || own.state === "RUNNING") {
      throw new Conflict("作成中です。先に取り消してください。");
    }
    await removeFiles(tx, [own]);
    await recordActivity(tx, {
      actor: viewer,
      kind: "deleteFiles",
      subject: { type: "preparedFile", id },
      requestId,
    });
    await tellOwner(tx, viewer.userId);
  });
}
