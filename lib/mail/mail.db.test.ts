import { randomUUID } from "node:crypto";
import { runMigrations } from "graphile-worker";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { startThread } from "@/lib/comments/commands";
import { deleteComment } from "@/lib/comments/comment-commands";
import { emptyDatabase, testDatabase, testDatabaseUrl } from "@/lib/db/test-database";
import { readAllNotifications } from "@/lib/notifications/commands";
import { notifyPerson } from "@/lib/notifications/notify-commands";
import { chooseMail } from "@/lib/users/account-commands";
import { makeMinistry, makePerson } from "@/lib/users/test-people";
import { type MailSettings, mailNotification } from "./commands";
import { startMailServer, type TestMailServer } from "./mail-server-fixture";
import { getMailQueue, listGivenUpMails } from "./queries";
import { resendMail } from "./resend-commands";
import { type MailWorker, openMailWorker } from "./worker";

// Where e-mail is sent; the tests' workers have a server of their own.
vi.hoisted(() =>
  Object.assign(process.env, {
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "kouteihyo@example.go.jp",
    AUTH_URL: "https://dashboard.example.go.jp",
  }),
);

const db = testDatabase();
const never = new AbortController().signal;
let mails: TestMailServer;
let workers: MailWorker[] = [];
let ministry: { id: number };
let writer: Viewer;
let reader: Viewer;

beforeAll(() => runMigrations({ connectionString: testDatabaseUrl() }));
beforeEach(async () => {
  await emptyDatabase(db);
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
  mails = await startMailServer();
  ministry = await makeMinistry(db, "moj", "法務省");
  [writer, reader] = [await person("writer"), await person("reader")];
  await chooseMail(db, reader, true);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  workers = [];
  await mails.close();
});
afterAll(() => db.$disconnect());

async function person(name: string): Promise<Viewer> {
  const { id, email, memberships } = await makePerson(db, {
    email: `${name}@example.go.jp`,
    ministryId: ministry.id,
  });
  const acting = {
    id: memberships[0]?.id ?? 0,
    role: "editor" as const,
    ministry: { id: ministry.id, slug: "moj", name: "法務省" },
  };
  return { userId: id, sessionId: name, name, email, acting, memberships: [acting] };
}

function write(text: string, requestId = randomUUID()) {
  return startThread(db, writer, {
    subjectType: "ministry",
    subjectId: ministry.id,
    text,
    requestId,
  });
}

function settings(password = "secret"): MailSettings {
  const local = { host: "127.0.0.1", port: mails.port, secure: false, requireTLS: false };
  return {
    server: { ...local, auth: { user: "x", pass: password } },
    from: { name: "工程表", address: "kouteihyo@example.go.jp" },
    origin: "https://dashboard.example.go.jp",
    demo: false,
  };
}

function work(): MailWorker {
  const worker = openMailWorker(testDatabaseUrl(), db, settings());
  workers.push(worker);
  return worker;
}

const waiting = async () =>
  (await getMailQueue(db)) ?? { waiting: 0, retrying: 0, givenUp: 0, lastError: null };
const jobs = () => db.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs order by id`;
const done = () =>
  vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 20_000, interval: 50 });

/** What would be due later is due now, until nothing is left. */
const hurry = () =>
  vi.waitFor(
    async () => {
      await db.$executeRaw`update graphile_worker._private_jobs set run_at = now() where run_at > now()`;
      await db.$executeRaw`select pg_notify('jobs:insert', '{"count":1}')`;
      expect(await jobs()).toEqual([]);
    },
    { timeout: 20_000, interval: 200 },
  );

it("sends one e-mail for one mention, whatever is sent twice, and none of its words", async () => {
  work();
  const requestId = randomUUID();
  const { commentId } = await write("@reader 秘密の相談", requestId);
  await done();
  await write("@reader 秘密の相談", requestId).catch(() => undefined);
  await done();
  expect(mails.taken).toHaveLength(1);
  const { to, email } = mails.taken[0] ?? {};
  expect(to).toEqual(["reader@example.go.jp"]);
  expect(email?.from).toEqual({ name: "工程表", address: "kouteihyo@example.go.jp" });
  expect(email?.subject).toBe("[工程表] 法務省: コメントを投稿");
  expect(email?.text).toContain(`https://dashboard.example.go.jp/ministries/moj#comment-${commentId}`);
  expect(email?.text).toMatch(/^reader 様\n\n法務省: コメントを投稿\(あなた宛て\)\nwriter\(法務省\) \d{4}年/);
  expect(JSON.stringify(email)).not.toContain("秘密");
  const notifications = await db.notification.findMany();
  expect(notifications.map(({ mailedAt }) => mailedAt !== null)).toEqual([true]);
});

it("has no job for those who did not ask, and none of an act that did not happen", async () => {
  await chooseMail(db, reader, false);
  await write("@reader 質問です");
  expect(await jobs()).toEqual([]);
  await chooseMail(db, reader, true);
  const undone = db.$transaction(async (tx) => {
    const id = await recordActivity(tx, { actor: writer, kind: "assignPart", subject: { type: "x", id: 1 } });
    await notifyPerson(tx, id, reader.userId, "ASSIGNMENT");
    expect(await tx.$queryRaw`select 1 as n from graphile_worker.jobs`).toEqual([{ n: 1 }]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await jobs()).toEqual([]);
  expect(await db.activity.count({ where: { kind: "chooseMail" } })).toBe(3);
});

it("has one job for a person who is told of one act twice", async () => {
  await db.watch.create({
    data: { userId: reader.userId, subjectType: "ministry", subjectId: String(ministry.id) },
  });
  await write("@reader @法務省 質問です");
  const [notification] = await db.notification.findMany();
  expect(await jobs()).toEqual([{ key: `notification ${notification?.id}` }]);
});

it("tries again where the mail server does not take it, and says so until then", async () => {
  mails.answers.push("refuse");
  work();
  await write("@reader 質問です");
  await vi.waitFor(async () => expect(await waiting()).toMatchObject({ waiting: 0, retrying: 1 }), 20_000);
  expect((await waiting()).lastError).toContain("451 try later");
  expect((await db.notification.findFirstOrThrow()).mailedAt).toBeNull();
  await hurry();
  expect(mails.taken).toHaveLength(1);
  const ids = mails.offered.map(({ email }) => email.messageId);
  expect(ids).toEqual([ids[0], ids[0]]);
});

it("sends what an earlier process left: unsent, or taken by a worker that died with it", async () => {
  await write("@reader ひとつめ");
  await write("@reader ふたつめ");
  await db.$executeRaw`
    update graphile_worker._private_jobs set locked_by = 'died', locked_at = now() - interval '3 minutes', attempts = 1
    where id = (select min(id) from graphile_worker._private_jobs)`;
  work();
  await vi.waitFor(() => expect(mails.taken.length).toBeGreaterThan(0), 20_000);
  await hurry();
  expect(mails.taken).toHaveLength(2);
});

it("sends each once from two processes", async () => {
  work();
  work();
  for (let n = 0; n < 12; n += 1) await write(`@reader ${n}`);
  await done();
  const ids = mails.taken.map(({ email }) => email.messageId);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

it("finishes what it is sending when it is closed, and sends nothing after", async () => {
  const worker = work();
  await write("@reader ひとつめ");
  await vi.waitFor(() => expect(mails.taken).toHaveLength(1), 20_000);
  await worker.close();
  expect((await db.notification.findFirstOrThrow()).mailedAt).not.toBeNull();
  await write("@reader ふたつめ");
  expect(await jobs()).toHaveLength(1);
  expect(mails.taken).toHaveLength(1);
});

it.each([
  ["was disabled", () => db.user.update({ where: { id: reader.userId }, data: { disabledAt: new Date() } })],
  ["belongs nowhere today", () => db.membership.updateMany({ data: { validTo: new Date("2023-03-31") } })],
  ["is of the demo, elsewhere", () => db.user.update({ where: { id: reader.userId }, data: { demo: true } })],
  ["wants no e-mail any more", () => chooseMail(db, reader, false)],
  ["has read it", () => readAllNotifications(db, reader, 1_000_000)],
  ["was told long ago", () => db.notification.updateMany({ data: { at: new Date("2026-01-01") } })],
  ["was told of a comment that is deleted", deleteFirst],
  ["was mailed", () => db.notification.updateMany({ data: { mailedAt: new Date() } })],
])("sends none to a person who %s", async (_words, change) => {
  await write("@reader 質問です");
  const { id } = await db.notification.findFirstOrThrow();
  await change();
  await mailNotification(db, id, settings(), never);
  expect(mails.offered).toEqual([]);
});

async function deleteFirst() {
  const { id } = await db.comment.findFirstOrThrow();
  await deleteComment(db, writer, { commentId: id, basedOn: 1, requestId: randomUUID() });
}

it("tells of a 部内確認 only who still works for its ministry", async () => {
  const { id: activityId } = await db.activity.create({
    data: {
      actorId: writer.userId,
      ministryId: ministry.id,
      kind: "sendForReview",
      subjectType: "ministry",
      subjectId: String(ministry.id),
      after: { ministry: "moj" },
    },
  });
  await db.$transaction((tx) => notifyPerson(tx, activityId, reader.userId, "REVIEW"));
  const { id } = await db.notification.findFirstOrThrow();
  const mof = await makeMinistry(db, "mof", "財務省", 2);
  await db.membership.updateMany({ where: { userId: reader.userId }, data: { ministryId: mof.id } });
  await mailNotification(db, id, settings(), never);
  expect(mails.offered).toEqual([]);
  await db.membership.updateMany({ where: { userId: reader.userId }, data: { ministryId: ministry.id } });
  await mailNotification(db, id, settings(), never);
  expect(mails.taken[0]?.email.text).toContain("\nhttps://dashboard.example.go.jp/ministries/moj#review\n");
});

it("gives up a server that is silent, away, or does not know the password", async () => {
  await write("@reader 質問です");
  const { id } = await db.notification.findFirstOrThrow();
  mails.answers.push("silence");
  const silent = mailNotification(db, id, settings(), AbortSignal.timeout(500));
  await expect(silent).rejects.toThrow("中断");
  await expect(mailNotification(db, id, settings("wrong"), never)).rejects.toThrow("Invalid login");
  const away = { ...settings(), server: { ...settings().server, port: 9 } };
  await expect(mailNotification(db, id, away, never)).rejects.toThrow("ECONNREFUSED");
  expect(await db.notification.findFirst()).toMatchObject({ mailedAt: null });
  expect(mails.taken).toEqual([]);
});

it("has one recipient and its own headers, whatever people are called", async () => {
  const name = "悪\r\nBcc: evil@example.com\r\n\r\n<b>\u202e";
  await write("@reader 質問です");
  await db.user.updateMany({ data: { name } });
  const { id } = await db.notification.findFirstOrThrow();
  await mailNotification(db, id, settings(), never);
  const [mail] = mails.taken;
  expect(mail?.to).toEqual(["reader@example.go.jp"]);
  expect(mail?.email.bcc ?? []).toEqual([]);
  expect(mail?.email.headers.map(({ key }) => key)).not.toContain("bcc");
  expect(mail?.email.text).toMatch(/^悪 Bcc: evil@example\.com <b> 様\n/);
});

it("tries one that was given up again, once, for the administrator alone", async () => {
  await write("@reader 質問です");
  const giveUp = () => db.$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'try later'`;
  await giveUp();
  const [mail] = await listGivenUpMails(db);
  expect(mail).toMatchObject({ attempts: 16, to: "reader", error: "try later", news: true });
  const admin: Viewer = { ...writer, acting: { id: 1, role: "admin", ministry: null } };
  const input = { job: mail?.job ?? "", basedOn: 16, requestId: randomUUID() };
  await expect(resendMail(db, writer, input)).rejects.toThrow(Forbidden);
  await expect(resendMail(db, admin, { ...input, basedOn: 15 })).rejects.toThrow(Conflict);
  await db.notification.updateMany({ data: { at: new Date("2026-01-01") } });
  expect(await listGivenUpMails(db)).toMatchObject([{ news: false }]);
  await expect(resendMail(db, admin, input)).rejects.toThrow(Conflict);
  await db.notification.updateMany({ data: { at: new Date() } });
  await Promise.all([resendMail(db, admin, input), resendMail(db, admin, input)]);
  await expect(resendMail(db, admin, { ...input, requestId: randomUUID() })).rejects.toThrow(Conflict);
  const acts = await db.activity.findMany({ where: { kind: "resendMail" } });
  expect(acts.map(({ subjectId, before }) => ({ subjectId, before }))).toEqual([
    { subjectId: reader.userId, before: { attempts: 16 } },
  ]);
  expect(await listGivenUpMails(db)).toEqual([]);
  work();
  await done();
  expect(mails.taken).toHaveLength(1);
});
