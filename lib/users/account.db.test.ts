import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound, TooManyAttempts } from "@/lib/auth/errors";
import { verifyPassword } from "@/lib/auth/password";
import { readViewer } from "@/lib/auth/queries";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { changePassword, chooseActing, revokeOtherSessions, revokeSession } from "./account-commands";
import { ensureDemoAccounts } from "./demo";
import { countSamples, getOwnAccount, samplesRemovedAt } from "./queries";
import { removeSamples } from "./sample-commands";
import { makeMinistry, makePerson, TEST_PASSWORD } from "./test-people";

const db = testDatabase();
const TODAY = "2026-11-22";

async function session(userId: string, id: string): Promise<void> {
  await db.session.create({ data: { id, userId, expiresAt: new Date(Date.now() + 3_600_000) } });
}

async function signedIn(role: Role = "editor", email = "me@example.go.jp"): Promise<Viewer> {
  const person = await makePerson(db, { email, role });
  await session(person.id, `current-${email}`);
  const viewer = await readViewer(db, `current-${email}`, TODAY, false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

beforeEach(() => emptyDatabase(db));
afterAll(() => db.$disconnect());

describe("changePassword", () => {
  const wish = {
    currentPassword: TEST_PASSWORD,
    newPassword: "another good one",
    newPasswordAgain: "another good one",
  };

  it("changes it, ends the other sessions and writes history without secrets", async () => {
    const viewer = await signedIn();
    await session(viewer.userId, "other");
    await changePassword(db, viewer, { ...wish, version: 1 });
    const user = await db.user.findUniqueOrThrow({ where: { id: viewer.userId } });
    expect(await verifyPassword(user.passwordHash, "another good one")).toBe(true);
    expect(await readViewer(db, "other", TODAY, false)).toBeNull();
    expect(await readViewer(db, viewer.sessionId, TODAY, false)).not.toBeNull();
    const history = await db.activity.findMany();
    expect(history).toMatchObject([{ kind: "changePassword", after: { endedSessions: 1 } }]);
    expect(JSON.stringify(history)).not.toMatch(/argon2|another good/);
  });

  it("changes nothing from an outdated form", async () => {
    const viewer = await signedIn();
    await db.user.update({ where: { id: viewer.userId }, data: { version: 2 } });
    await expect(changePassword(db, viewer, { ...wish, version: 1 })).rejects.toThrow(Conflict);
    expect(await db.activity.count()).toBe(0);
  });

  it("wants the current password, and not without limit", async () => {
    const viewer = await signedIn();
    const guess = () =>
      changePassword(db, viewer, { ...wish, currentPassword: "wrong password", version: 1 });
    for (let index = 0; index < 10; index++) await expect(guess()).rejects.toThrow(Invalid);
    await expect(guess()).rejects.toThrow(TooManyAttempts);
    await expect(changePassword(db, viewer, { ...wish, version: 1 })).rejects.toThrow(TooManyAttempts);
  });
});

describe("sessions", () => {
  it("are listed and ended by their owner only", async () => {
    const viewer = await signedIn();
    const stranger = await signedIn("editor", "stranger@example.go.jp");
    await session(viewer.userId, "lost");
    const listed = (await getOwnAccount(db, viewer, new Date())).sessions;
    expect(listed.map(({ id, current }) => [id, current]).sort()).toEqual([
      ["current-me@example.go.jp", true],
      ["lost", false],
    ]);
    await expect(revokeSession(db, stranger, "lost")).rejects.toThrow(NotFound);
    await revokeSession(db, viewer, "lost");
    expect(await readViewer(db, "lost", TODAY, false)).toBeNull();
    await expect(revokeSession(db, viewer, "lost")).rejects.toThrow(NotFound);
  });

  it("are ended all but this one", async () => {
    const viewer = await signedIn();
    await session(viewer.userId, "a");
    await session(viewer.userId, "b");
    expect(await revokeOtherSessions(db, viewer)).toBe(2);
    expect(await revokeOtherSessions(db, viewer)).toBe(0);
    expect(await readViewer(db, viewer.sessionId, TODAY, false)).not.toBeNull();
    expect(await db.activity.count({ where: { kind: "revokeSessions" } })).toBe(1);
  });
});

it("chooses among one's own memberships only", async () => {
  const viewer = await signedIn();
  const stranger = await signedIn("admin", "stranger@example.go.jp");
  const ministry = await makeMinistry(db, "soumu", "総務省");
  const own = await db.membership.create({
    data: {
      userId: viewer.userId,
      ministryId: ministry.id,
      role: "coordinator",
      validFrom: new Date("2022-04-01"),
    },
  });
  const reread = () => readViewer(db, viewer.sessionId, TODAY, false);
  const now = await reread();
  if (!now) throw new Error("not signed in");
  await expect(chooseActing(db, now, stranger.acting.id)).rejects.toThrow(NotFound);
  expect(await chooseActing(db, now, own.id)).toBe("総務省 とりまとめ");
  expect((await reread())?.acting).toMatchObject({ role: "coordinator", ministry: { slug: "soumu" } });
});

describe("removeSamples", () => {
  async function makeSamples() {
    const ministry = await makeMinistry(db, "soumu", "総務省");
    const plan = await db.plan.create({
      data: { kind: "ROADMAP", slug: "roadmap", title: "t", citation: "c" },
    });
    const version = await db.planVersion.create({
      data: {
        planId: plan.id,
        number: 1,
        status: "APPROVED",
        fileName: "f",
        sha256: "s",
        encoding: "e",
        report: {},
      },
    });
    const versionId = version.id;
    const part = await db.part.create({ data: { versionId, number: "3-1", title: "t", position: 1 } });
    const chapter = await db.chapter.create({
      data: { versionId, partId: part.id, key: "3-1.1", number: 1, title: "t", position: 1 },
    });
    const initiative = await db.initiative.create({
      data: { versionId, chapterId: chapter.id, position: 1, name: "n", printed: "p", page: 1, line: 1 },
    });
    const texts = { title: "t", printedTitle: "t", ministriesText: "総務省", sourceText: "s" };
    const place = {
      versionId,
      initiativeId: initiative.id,
      code: "K01-01",
      position: 1,
      quarters: [],
      page: 1,
      line: 1,
    };
    const task = await db.task.create({ data: { ...place, ...texts } });
    const spoken = { taskId: task.id, ministryId: ministry.id, effectiveOn: new Date("2024-03-31") };
    const sample = await db.report.create({ data: { ...spoken, state: "IN_PROGRESS", sample: true } });
    const real = await db.report.create({ data: { ...spoken, state: "IN_PROGRESS" } });
    const schedule = { ...spoken, quarters: [8096], firstQuarter: 8096, lastQuarter: 8096 };
    const statement = await db.scheduleStatement.create({ data: { ...schedule, sample: true } });
    const frozen = { asOf: new Date("2024-03-31"), publishedAt: new Date("2024-04-30") };
    const published = {
      reports: { create: [{ reportId: sample.id }] },
      schedules: { create: [{ statementId: statement.id }] },
    };
    await db.publication.create({ data: { title: "架空", ...frozen, sample: true, ...published } });
    const { effectiveOn: _, ...item } = spoken;
    await db.contact.create({ data: { ...item, section: "(架空)企画課", sample: true } });
    return { real };
  }

  it("removes all of them and nothing else, once", async () => {
    const { real } = await makeSamples();
    const admin = await signedIn("admin");
    expect(await countSamples(db)).toEqual({
      reports: 1,
      scheduleStatements: 1,
      publications: 1,
      contacts: 1,
      kpis: 0,
      threads: 0,
      total: 4,
    });
    const results = await Promise.allSettled([removeSamples(db, admin, 4), removeSamples(db, admin, 4)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await countSamples(db)).total).toBe(0);
    expect(await db.report.findMany()).toMatchObject([{ id: real.id }]);
    expect(await db.publicationReport.count()).toBe(0);
    expect(await samplesRemovedAt(db)).toBeInstanceOf(Date);
    const history = await db.activity.findMany({ where: { kind: "removeSamples" } });
    expect(history).toMatchObject([{ actorId: admin.userId, before: { total: 4 } }]);
  });

  it("removes nothing on outdated numbers", async () => {
    await makeSamples();
    const admin = await signedIn("admin");
    await expect(removeSamples(db, admin, 3)).rejects.toMatchObject({
      name: "Conflict",
      current: { total: 4 },
    });
    expect((await countSamples(db)).total).toBe(4);
  });

  it.each(["viewer", "editor", "coordinator", "secretariat"] as const)("is refused to %s", async (role) => {
    await makeSamples();
    await expect(removeSamples(db, await signedIn(role), 4)).rejects.toThrow(Forbidden);
    expect((await countSamples(db)).total).toBe(4);
  });
});

describe("ensureDemoAccounts", () => {
  it("makes one account per role and ministry, and is done at once the second time", async () => {
    await makeMinistry(db, "digital", "デジタル庁", 1);
    await makeMinistry(db, "soumu", "総務省", 2);
    expect(await ensureDemoAccounts(db, "demo password")).toEqual({ created: 7 });
    expect(await ensureDemoAccounts(db, "demo password")).toEqual({ created: 0 });
    const people = await db.user.findMany({ include: { memberships: { include: { ministry: true } } } });
    const table = people.map(({ email, demo, memberships }) => [
      email,
      demo,
      memberships[0]?.role,
      memberships[0]?.ministry?.slug,
    ]);
    expect(table.sort()).toEqual([
      ["admin@demo.example", true, "admin", "digital"],
      ["coordinator.digital@demo.example", true, "coordinator", "digital"],
      ["coordinator.soumu@demo.example", true, "coordinator", "soumu"],
      ["editor.digital@demo.example", true, "editor", "digital"],
      ["editor.soumu@demo.example", true, "editor", "soumu"],
      ["secretariat@demo.example", true, "secretariat", "digital"],
      ["viewer@demo.example", true, "viewer", "digital"],
    ]);
  });

  it("follows a new password, adds new ministries and leaves other people alone", async () => {
    await makeMinistry(db, "digital", "デジタル庁", 1);
    const real = await makePerson(db, { email: "admin@demo.example", role: "viewer" });
    await ensureDemoAccounts(db, "demo password");
    await makeMinistry(db, "soumu", "総務省", 2);
    expect(await ensureDemoAccounts(db, "new demo password")).toEqual({ created: 2 });
    const demo = await db.user.findMany({ where: { demo: true } });
    expect(demo).toHaveLength(6);
    expect(new Set(demo.map(({ passwordHash }) => passwordHash)).size).toBe(1);
    expect(await verifyPassword(demo[0]?.passwordHash ?? null, "new demo password")).toBe(true);
    const kept = await db.user.findUniqueOrThrow({ where: { id: real.id } });
    expect(kept).toMatchObject({ demo: false, passwordHash: real.passwordHash });
  });
});
