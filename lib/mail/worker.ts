import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, run, type Task } from "graphile-worker";
import { z } from "zod";
import type { PrismaClient } from "@/lib/db/generated/client";
import { type MailSettings, mailNotification, releaseDeadJobs } from "./commands";

export type MailWorker = {
  /** Waits some seconds for the message that is being sent. */
  close(): Promise<void>;
};

const RESTART_PAUSE_MS = 10_000;
/** Between looks at what is due again; what is new is told at once. */
const POLL_MS = 5_000;
const RELEASE_INTERVAL_MS = 30_000;
/** A database that is away must not keep the server from ending. */
const CLOSE_LIMIT_MS = 10_000;

const payloadSchema = z.object({ notificationId: z.int() });

/** Only what went wrong: who was mailed is in the database. */
const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(`mail: ${message.split("\n")[0]}`);
});

/**
 * Sends what waits in the queue, one message after the other, until it is closed. Any number of processes
 * share the queue.
 */
export function openMailWorker(
  connectionString: string,
  db: PrismaClient,
  settings: MailSettings,
): MailWorker {
  const over = new AbortController();
  let runner: Runner | null = null;
  const task: Task = (payload, { abortSignal }) =>
    mailNotification(db, payloadSchema.parse(payload).notificationId, settings, abortSignal);

  const work = async () => {
    while (!over.signal.aborted) {
      try {
        runner = await run({
          connectionString,
          taskList: { mailNotification: task },
          concurrency: 1,
          maxPoolSize: 2,
          pollInterval: POLL_MS,
          // The server stops it (scripts/http-server.mjs).
          noHandleSignals: true,
          logger,
        });
        if (over.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        console.error(`mail: ${error instanceof Error ? error.message : String(error)}`);
      }
      runner = null;
      await pause(RESTART_PAUSE_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const release = () => void releaseDeadJobs(db).catch(() => undefined);
  const releasing = setInterval(release, RELEASE_INTERVAL_MS);
  release();
  const worked = work();
  return {
    async close() {
      over.abort();
      clearInterval(releasing);
      const stopped = runner?.stop().catch(() => undefined);
      await Promise.race([Promise.all([stopped, worked]), pause(CLOSE_LIMIT_MS)]);
    },
  };
}
