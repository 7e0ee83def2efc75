import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { makePerson, TEST_PASSWORD } from "@/lib/users/test-people";
import { type SignInRequest, signIn, signOut } from "./commands";
import { TooManyAttempts } from "./errors";
import { ACCOUNT_POINTS, ADDRESS_POINTS } from "./login-limits";
import { readViewer } from "./queries";

const argon2 = vi.hoisted(() => ({ verifications: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (...args) => {
    argon2.verifications += 1;
    return real.verify(...args);
  };
  return { ...real, verify };
});

const db = testDatabase();
const EMAIL = "tanaka@example.go.jp";
const TODAY = "2026-11-22";

function request(overrides: Partial<SignInRequest> = {}): SignInRequest {
  return {
    email: EMAIL,
    password: TEST_PASSWORD,
    address: "192.0.2.1",
    userAgent: "test",
    deviceCookie: undefined,
    secret: "a-secret-for-tests-only-0123456789",
    allowDemo: false,
    now: new Date(),
    ...overrides,
  };
}

/** Outcomes of attempts made at the same time. */
async function together(count: number, make: (index: number) => Partial<SignInRequest>) {
  const attempts = Array.from({ length: count }, (_, index) => signIn(db, request(make(index))));
  const results = await Promise.allSettled(attempts);
  const refused = results.filter(
    (r) => r.status === "rejected" && r.reason instanceof TooManyAttempts,
  ).length;
  return { refused, answered: results.filter((r) => r.status === "fulfilled").length };
}

beforeEach(async () => {
  await emptyDatabase(db);
  argon2.verifications = 0;
});
afterAll(() => db.$disconnect());

describe("signIn", () => {
  it("makes a session row and its history together", async () => {
    const person = await makePerson(db, { email: EMAIL });
    const signedIn = await signIn(db, request());
    const session = await db.session.findUniqueOrThrow({ where: { id: signedIn?.sessionId ?? "" } });
    expect(session).toMatchObject({
      userId: person.id,
      address: "192.0.2.1",
      userAgent: "test",
      revokedAt: null,
    });
    expect((session.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    const history = await db.activity.findMany();
    expect(history).toMatchObject([{ kind: "signIn", actorId: person.id, subjectType: "user" }]);
    expect(JSON.stringify(history)).not.toContain(signedIn?.sessionId);
  });

  it.each([
    ["a wrong password", { password: "wrong password" }],
    ["an unknown address", { email: "nobody@example.go.jp" }],
    ["a disabled person", { email: "disabled@example.go.jp" }],
    ["a person without a password", { email: "elsewhere@example.go.jp" }],
    ["a membership that has ended", { email: "ended@example.go.jp" }],
    ["a demo account outside the demo", { email: "demo@demo.example" }],
  ])("says no to %s after verifying exactly once", async (_case, overrides) => {
    await makePerson(db, { email: EMAIL });
    const disabled = await makePerson(db, { email: "disabled@example.go.jp" });
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const elsewhere = await makePerson(db, { email: "elsewhere@example.go.jp" });
    await db.user.update({ where: { id: elsewhere.id }, data: { passwordHash: null } });
    const ended = await makePerson(db, { email: "ended@example.go.jp" });
    await db.membership.updateMany({
      where: { userId: ended.id },
      data: { validTo: new Date("2023-03-31") },
    });
    await makePerson(db, { email: "demo@demo.example", demo: true });

    expect(await signIn(db, request(overrides))).toBeNull();
    expect(argon2.verifications).toBe(1);
    expect(await db.session.count()).toBe(0);
  });

  it("lets demo accounts in where the demo is on", async () => {
    await makePerson(db, { email: "demo@demo.example", demo: true });
    expect(await signIn(db, request({ email: "demo@demo.example", allowDemo: true }))).not.toBeNull();
  });
});

describe("limits", () => {
  it.each([
    ["a known", EMAIL],
    ["an unknown", "nobody@example.go.jp"],
  ])("verify ten of 30 attempts at once on %s account, from 30 addresses", async (_case, email) => {
    await makePerson(db, { email: EMAIL });
    const attempts = (index: number) => ({ email, password: "wrong password", address: `192.0.2.${index}` });
    const { answered, refused } = await together(30, attempts);
    expect({ answered, refused }).toEqual({ answered: ACCOUNT_POINTS, refused: 30 - ACCOUNT_POINTS });
    expect(argon2.verifications).toBe(ACCOUNT_POINTS);
    // Not even with the right password, from elsewhere.
    await expect(signIn(db, request({ email, address: "198.51.100.1" }))).rejects.toThrow(TooManyAttempts);
  });

  it("count an address over all accounts", async () => {
    const attempts = (index: number) => ({ email: `n${index}@example.go.jp`, password: "wrong password" });
    const { answered, refused } = await together(ADDRESS_POINTS + 5, attempts);
    expect({ answered, refused }).toEqual({ answered: ADDRESS_POINTS, refused: 5 });
  });

  it("start anew after a success, and count no success against the address", async () => {
    await makePerson(db, { email: EMAIL });
    for (let index = 0; index < ACCOUNT_POINTS - 1; index++)
      await signIn(db, request({ password: "wrong password" }));
    expect(await signIn(db, request())).not.toBeNull();
    for (let index = 0; index < ACCOUNT_POINTS; index++) {
      expect(await signIn(db, request({ password: "wrong password" }))).toBeNull();
    }
    await expect(signIn(db, request())).rejects.toThrow(TooManyAttempts);
    const address = await db.loginLimit.findFirst({ where: { key: { startsWith: "address:" } } });
    expect(address?.points).toBe(ACCOUNT_POINTS - 1 + ACCOUNT_POINTS + 1);
  });

  it("do not lock the owner out of a known browser", async () => {
    await makePerson(db, { email: EMAIL });
    const first = await signIn(db, request());
    await together(30, (index) => ({ password: "wrong password", address: `198.51.100.${index}` }));
    await expect(signIn(db, request())).rejects.toThrow(TooManyAttempts);
    const known = { deviceCookie: first?.deviceCookie };
    expect(await signIn(db, request(known))).not.toBeNull();
    // A stolen or guessed cookie is no free pass either.
    const { refused } = await together(30, () => ({ ...known, password: "wrong password" }));
    expect(refused).toBe(30 - ACCOUNT_POINTS);
  });

  it("take no browser for known by a forged cookie or another person's", async () => {
    await makePerson(db, { email: EMAIL });
    await makePerson(db, { email: "other@example.go.jp" });
    const other = await signIn(db, request({ email: "other@example.go.jp" }));
    await together(ACCOUNT_POINTS, () => ({ password: "wrong password" }));
    for (const deviceCookie of [other?.deviceCookie, "0123456789abcdef.0123456789abcdef.forged"]) {
      await expect(signIn(db, request({ deviceCookie }))).rejects.toThrow(TooManyAttempts);
    }
  });

  it("end after 15 minutes", async () => {
    await makePerson(db, { email: EMAIL });
    await together(ACCOUNT_POINTS + 1, () => ({ password: "wrong password" }));
    const limits = await db.loginLimit.findMany();
    for (const { expire } of limits) expect((Number(expire) - Date.now()) / 60_000).toBeCloseTo(15, 0);
    await db.loginLimit.updateMany({ data: { expire: Date.now() - 1 } });
    expect(await signIn(db, request())).not.toBeNull();
  });
});

describe("what changes holds at the next request", () => {
  async function signedIn() {
    const person = await makePerson(db, { email: EMAIL });
    const session = await signIn(db, request());
    const sessionId = session?.sessionId ?? "";
    const viewer = () => readViewer(db, sessionId, TODAY, false);
    expect(await viewer()).toMatchObject({
      userId: person.id,
      sessionId,
      acting: { role: "editor", ministry: null },
    });
    return { person, sessionId, viewer };
  }

  it("a sign-out, also for a copied cookie", async () => {
    const { sessionId, viewer } = await signedIn();
    await signOut(db, sessionId);
    expect(await viewer()).toBeNull();
    await signOut(db, sessionId);
    expect(await db.activity.count({ where: { kind: "signOut" } })).toBe(1);
  });

  it("the end of a session", async () => {
    const { sessionId, viewer } = await signedIn();
    await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await viewer()).toBeNull();
  });

  it("a disabled person", async () => {
    const { person, viewer } = await signedIn();
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await viewer()).toBeNull();
  });

  it("a changed role", async () => {
    const { person, viewer } = await signedIn();
    await db.membership.updateMany({ where: { userId: person.id }, data: { role: "coordinator" } });
    expect((await viewer())?.acting.role).toBe("coordinator");
  });

  it("a membership's last day and the day after", async () => {
    const { person, sessionId, viewer } = await signedIn();
    await db.membership.updateMany({ where: { userId: person.id }, data: { validTo: new Date(TODAY) } });
    expect(await viewer()).not.toBeNull();
    expect(await readViewer(db, sessionId, "2026-11-23", false)).toBeNull();
    expect(await readViewer(db, sessionId, "2022-03-31", false)).toBeNull();
  });

  it("a chosen ministry, and its end", async () => {
    const { person, sessionId, viewer } = await signedIn();
    const data = { userId: person.id, role: "viewer" as const, validFrom: new Date("2022-04-01") };
    const second = await db.membership.create({ data });
    expect((await viewer())?.acting.role).toBe("editor");
    await db.session.update({ where: { id: sessionId }, data: { actingMembershipId: second.id } });
    expect((await viewer())?.acting.role).toBe("viewer");
    await db.membership.update({ where: { id: second.id }, data: { validTo: new Date("2026-11-21") } });
    expect(await viewer()).toMatchObject({ acting: { role: "editor" }, memberships: [{ role: "editor" }] });
  });

  it("the end of the demo", async () => {
    const { person, sessionId, viewer } = await signedIn();
    await db.user.update({ where: { id: person.id }, data: { demo: true } });
    expect(await viewer()).toBeNull();
    expect(await readViewer(db, sessionId, TODAY, true)).not.toBeNull();
  });
});
