import { setTimeout as pause } from "node:timers/promises";
import { Invalid, NotFound } from "@/lib/auth/errors";
import type { PrismaClient } from "@/lib/db/generated/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { listMinistries } from "@/lib/ministries/queries";
import { openPrint } from "@/lib/print/queries";
import { writePrint } from "@/lib/print/writer";
import { removeOldFiles } from "./deletion-commands";
import { makeFiles, type Press } from "./make-files";
import { readOwner } from "./owner-queries";
import {
  failJob,
  finishJob,
  giveBackJob,
  holdJob,
  noteProgress,
  type TakenJob,
  takeJob,
} from "./worker-commands";

export type FileWorker = {
  /** Ends what is being written, and leaves it to the next process. */
  close(): Promise<void>;
};

/** Between looks at the queue. */
const POLL_MS = 2_000;
/** Between two words that the process lives; also how soon it notices that a job was cancelled. */
const BEAT_MS = 1_000;
const CLEAN_INTERVAL_MS = 3_600_000;
/** A database that is away must not keep the server from ending. */
const CLOSE_LIMIT_MS = 5_000;

const FAILED =
  "ファイルを作成できませんでした。しばらくしてから、もう一度お試しください。繰り返すときは、管理者に知らせてください。";
const SIGNED_OUT = "利用者が無効になったため、作成しませんでした。";

/** Makes the files that people asked for, one job after the other, until it is closed. Processes share the queue. */
export function openFileWorker(db: PrismaClient, allowDemo: boolean, press?: Press): FileWorker {
  const over = new AbortController();
  const work = async () => {
    let cleaned = 0;
    while (!over.signal.aborted) {
      try {
        if (Date.now() - cleaned > CLEAN_INTERVAL_MS) {
          cleaned = Date.now();
          await removeOldFiles(db, new Date());
        }
        const job = await takeJob(db);
        if (job) {
          await runJob(db, job, allowDemo, over.signal, press);
          continue;
        }
      } catch (error) {
        // The database is away, or the process is ending: what is not done is there the next time.
        if (!over.signal.aborted) console.error(`files: ${error instanceof Error ? error.message : error}`);
      }
      await pause(POLL_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const worked = work();
  return {
    async close() {
      over.abort();
      await Promise.race([worked, pause(CLOSE_LIMIT_MS)]);
    },
  };
}

async function runJob(
  db: PrismaClient,
  job: TakenJob,
  allowDemo: boolean,
  over: AbortSignal,
  press?: Press,
): Promise<void> {
  const gone = new AbortController();
  const beat = setInterval(() => {
    holdJob(db, job).then(
      (held) => {
        if (!held) gone.abort();
      },
      () => undefined,
    );
  }, BEAT_MS);
  const signal = AbortSignal.any([over, gone.signal]);
  try {
    const today = dateInJapan(new Date());
    const [owner, ministries] = await Promise.all([
      readOwner(db, job.ownerId, today, allowDemo),
      listMinistries(),
    ]);
    if (!owner) return await failJob(db, job, SIGNED_OUT);
    const own: Press = press ?? {
      open: async (print, query, conditions) =>
        (await openPrint(print, query, owner, today, async () => conditions)).document,
      write: writePrint,
    };
    const names = new Map(ministries.map(({ slug, name }) => [slug, name]));
    const file = await makeFiles(job.choice, names, own, signal, (done) => noteProgress(db, job, done));
    await finishJob(db, job, file);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (over.aborted) return await giveBackJob(db, job);
    const told = error instanceof Invalid || error instanceof NotFound;
    if (!told) console.error("files:", error);
    await failJob(db, job, told && error.message !== "" ? error.message : FAILED);
  } finally {
    clearInterval(beat);
  }
}
