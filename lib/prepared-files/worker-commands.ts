import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/db/generated/client";
import { type StoredChoice, storedChoice } from "./schema";
import { tellOwner } from "./tell-owner-commands";

/** A job that this process took. */
export type TakenJob = { id: number; ownerId: string; attempts: number; choice: StoredChoice };

/** Longer than a process that lives goes without saying so. */
const LEASE_SECONDS = 30;
/** A job at which so many processes ended is given up: it may be what ends them. */
const MOST_ATTEMPTS = 3;

/** Takes the oldest job that waits, or whose process died; null: there is none. */
export async function takeJob(db: PrismaClient): Promise<TakenJob | null> {
  const [taken] = await db.$queryRaw<(Omit<TakenJob, "choice"> & { choice: unknown })[]>`
    update prepared_file set state = 'RUNNING', done = 0, attempts = attempts + 1,
      leased_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    where id = (
      select id from prepared_file
      where state = 'WAITING' or (state = 'RUNNING' and leased_until < now())
      order by id limit 1 for update skip locked
    )
    returning id, owner_id::text as "ownerId", attempts, choice`;
  if (!taken) return null;
  const job = { ...taken, choice: storedChoice.parse(taken.choice) };
  if (job.attempts <= MOST_ATTEMPTS) {
    await tellOwner(db, job.ownerId);
    return job;
  }
  await failJob(db, job, "作成の途中で、サーバーが何度も止まりました。府省庁を減らしてお試しください。");
  return takeJob(db);
}

/** Says that the process is alive. @returns false: the job was cancelled, or is another process's by now */
export async function holdJob(db: PrismaClient, { id, attempts }: TakenJob): Promise<boolean> {
  const count = await db.$executeRaw`
    update prepared_file set leased_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    where id = ${id} and state = 'RUNNING' and attempts = ${attempts}`;
  return count > 0;
}

/** Notes how many files are written. */
export async function noteProgress(db: PrismaClient, job: TakenJob, done: number): Promise<void> {
  await db.preparedFile.updateMany({ where: held(job), data: { done } });
  await tellOwner(db, job.ownerId);
}

/** Keeps what was made, unless the job is not this process's any more. */
export async function finishJob(
  db: PrismaClient,
  job: TakenJob,
  file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { ownerId } = job;
    const ended = { state: "DONE" as const, endedAt: new Date() };
    const { count } = await tx.preparedFile.updateMany({ where: held(job), data: ended });
    if (count === 0) return;
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const { id: fileId } = await tx.storedFile.create({
      data: { ...file, size: file.bytes.length, sha256, ownerId },
      select: { id: true },
    });
    const { total } = await tx.preparedFile.findUniqueOrThrow({ where: { id: job.id } });
    await tx.preparedFile.update({ where: { id: job.id }, data: { fileId, done: total } });
    await tellOwner(tx, ownerId);
  });
}

/** @param reason for the person, in Japanese */
export async function failJob(db: PrismaClient, job: TakenJob, reason: string): Promise<void> {
  const data = { state: "FAILED" as const, reason, endedAt: new Date() };
  await db.preparedFile.updateMany({ where: held(job), data });
  await tellOwner(db, job.ownerId);
}

/** The process ends in good order: another takes the job at once, and it counts as no attempt. */
export async function giveBackJob(db: PrismaClient, job: TakenJob): Promise<void> {
  const data = { state: "WAITING" as const, done: 0, attempts: job.attempts - 1, leasedUntil: null };
  await db.preparedFile.updateMany({ where: held(job), data });
}

function held({ id, attempts }: TakenJob) {
  return { id, attempts, state: "RUNNING" as const };
}
