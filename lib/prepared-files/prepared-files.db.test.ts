import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Conflict, Invalid, NotFound, TooManyAttempts } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { listOfferedFiles, readFile } from "@/lib/evidence/queries";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { sampleDocument } from "@/lib/print/document-fixture";
import { personOf, TODAY } from "@/lib/reports/report-fixture";
import { cancelFiles, deleteFiles, prepareFiles } from "./commands";
import { removeOldFiles } from "./deletion-commands";
import type { Press } from "./make-files";
import { listPreparedFiles } from "./queries";
import { prepareFilesInput } from "./schema";
import { type FileWorker, openFileWorker } from "./worker";
import { finishJob, giveBackJob, holdJob, takeJob } from "./worker-commands";

const db = testDatabase();
let owner: Viewer;
let foreign: Viewer;
let workers: FileWorker[] = [];

beforeAll(async () => {
  await emptyButPlans(db);
  owner = await personOf(db, "viewer", "jma");
  foreign = await personOf(db, "editor", "soumu");
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, prepared_file, stored_file restart identity cascade`;
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  workers = [];
});
afterAll(() => db.$disconnect());

const PRESS: Press = {
  open: async (print) => ({ ...sampleDocument(), title: print }),
  write: async (document, format) => new TextEncoder().encode(`${format} ${document.title}`),
};

function work(press: Partial<Press> = {}): void {
  workers.push(openFileWorker(db, true, { ...PRESS, ...press }));
}

async function ask(over: Record<string, string> = {}, viewer = owner): Promise<string> {
  const requestId = randomUUID();
  const asked = { print: "roadmap", formats: "both", asOf: "2024-03-31", from: "", ministry: "soumu jma" };
  await prepareFiles(db, viewer, prepareFilesInput.parse({ ...asked, requestId, ...over }), TODAY);
  return requestId;
}

const only = async (viewer = owner) => {
  const [item, ...more] = await listPreparedFiles(viewer);
  if (!item || more.length > 0) throw new Error(`${more.length} more`);
  return item;
};
const act = (id: number) => ({ id, requestId: randomUUID() });
const state = async () => (await only()).state;

it("makes the files of several ministries as one, for their owner alone", async () => {
  const requestId = await ask();
  await ask({ requestId });
  expect(await only()).toMatchObject({ state: "WAITING", total: 4 });
  work();
  await expect.poll(state, { timeout: 10_000 }).toBe("DONE");
  const { id, file, done } = await only();
  expect(done).toBe(4);
  expect(file?.name).toBe("工程表-2024-03-31.zip");
  const zip = Buffer.from((await readFile(owner, file?.id ?? ""))?.bytes ?? []);
  expect(zip.subarray(0, 2).toString()).toBe("PK");
  for (const name of ["総務省", "気象庁"]) expect(zip.toString()).toContain(`工程表-${name}-2024-03-31.xlsx`);
  expect(await readFile(foreign, file?.id ?? "")).toBeNull();
  expect(await listPreparedFiles(foreign)).toEqual([]);
  // It is nothing that a report could have.
  expect(await listOfferedFiles(owner, null)).toEqual([]);
  await expect(deleteFiles(db, foreign, act(id))).rejects.toThrow(NotFound);
  await expect(cancelFiles(db, owner, act(id))).rejects.toThrow(Conflict);
  await deleteFiles(db, owner, act(id));
  expect(await db.storedFile.count()).toBe(0);
  const kinds = await db.activity.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
  expect(kinds.map(({ kind }) => kind)).toEqual(["prepareFiles", "deleteFiles"]);
});

it("keeps one file as it is, without an archive", async () => {
  await ask({ print: "summary", formats: "pdf", from: "2023-12-31" });
  work();
  await expect.poll(state, { timeout: 10_000 }).toBe("DONE");
  const { file } = await only();
  expect(file?.name).toBe("概要-2024-03-31.pdf");
  expect(Buffer.from((await readFile(owner, file?.id ?? ""))?.bytes ?? []).toString()).toBe("pdf summary");
});

it("ends what is being written when its owner cancels it, and nobody else", async () => {
  const ended: string[] = [];
  const write: Press["write"] = (_document, format, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        ended.push(format);
        reject(signal.reason);
      });
    });
  await ask();
  work({ write });
  await expect.poll(state, { timeout: 10_000 }).toBe("RUNNING");
  const { id } = await only();
  await expect(cancelFiles(db, foreign, act(id))).rejects.toThrow(NotFound);
  await expect(deleteFiles(db, owner, act(id))).rejects.toThrow(Conflict);
  const cancel = act(id);
  await Promise.all([cancelFiles(db, owner, cancel), cancelFiles(db, owner, cancel)]);
  await expect.poll(() => ended, { timeout: 10_000 }).toEqual(["pdf"]);
  expect(await only()).toMatchObject({ state: "CANCELLED", file: null });
  expect(await db.storedFile.count()).toBe(0);
  expect(await db.activity.count({ where: { kind: "cancelFiles" } })).toBe(1);
});

it("takes up again what a dead process left, once, and gives it up when it always dies", async () => {
  await ask();
  const file = { name: "a.zip", mediaType: "application/zip", bytes: new Uint8Array([1]) };
  const dead = await takeJob(db);
  if (!dead) throw new Error("no job");
  expect(await takeJob(db)).toBeNull();
  const expire = () => db.$executeRaw`update prepared_file set leased_until = now() - interval '1 second'`;
  await expire();
  const [second, third] = await Promise.all([takeJob(db), takeJob(db)]);
  const taken = second ?? third;
  if (!taken || (second && third)) throw new Error("taken twice, or not at all");
  // The first one was only slow: it is too late.
  expect(await holdJob(db, dead)).toBe(false);
  await finishJob(db, dead, file);
  expect(await state()).toBe("RUNNING");
  // A process that ends in good order counts as no attempt.
  await giveBackJob(db, taken);
  expect(await only()).toMatchObject({ state: "WAITING", done: 0 });
  for (let attempt = 2; attempt <= 3; attempt += 1) {
    expect((await takeJob(db))?.attempts).toBe(attempt);
    await expire();
  }
  expect(await takeJob(db)).toBeNull();
  expect(await only()).toMatchObject({
    state: "FAILED",
    reason: expect.stringContaining("何度も止まりました"),
  });
  expect(await db.storedFile.count()).toBe(0);
});

it("says why it failed in words, and nothing of what is inside", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue(undefined);
  await ask();
  work({ open: () => Promise.reject(new Error("internal")) });
  await expect.poll(state, { timeout: 10_000 }).toBe("FAILED");
  expect((await only()).reason).toMatch(/^ファイルを作成できませんでした。/);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  await db.preparedFile.deleteMany();
  await db.user.update({ where: { id: owner.userId }, data: { disabledAt: new Date() } });
  await ask();
  await expect.poll(state, { timeout: 10_000 }).toBe("FAILED");
  expect((await only()).reason).toContain("利用者が無効");
  await db.user.update({ where: { id: owner.userId }, data: { disabledAt: null } });
});

it("refuses what there is not, too many at once, and deletes what is old", async () => {
  const wrong: Record<string, string>[] = [
    { ministry: "nobody" },
    { print: "ministry", ministry: "" },
    { asOf: "2099-01-01" },
  ];
  for (const over of wrong) {
    await expect(ask(over), JSON.stringify(over)).rejects.toThrow(Invalid);
  }
  await expect(ask({ print: "summary", from: "2024-04-01" })).rejects.toThrow(Invalid);
  for (let count = 0; count < 3; count += 1) await ask();
  await expect(ask()).rejects.toThrow(TooManyAttempts);
  await ask({}, foreign);
  await db.preparedFile.updateMany({ data: { state: "CANCELLED", endedAt: new Date("2024-04-01") } });
  await removeOldFiles(db, new Date("2024-04-07"));
  expect(await db.preparedFile.count()).toBe(4);
  await removeOldFiles(db, new Date("2024-04-09"));
  expect(await db.preparedFile.count()).toBe(0);
});
