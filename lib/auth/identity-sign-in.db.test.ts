import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { makePerson } from "@/lib/users/test-people";
import { TooManyAttempts } from "./errors";
import { type IdentitySignIn, signInByIdentity } from "./identity-commands";
import { readKnownBrowser } from "./known-browser";
import { ADDRESS_POINTS, countProviderStep } from "./login-limits";
import type { ProviderPerson } from "./oidc-claims";

const db = testDatabase();
const EMAIL = "tanaka@example.go.jp";
const ISSUER = "https://idp.example.go.jp";
const SECRET = "a-secret-for-tests-only-0123456789";
const ADDRESS = "192.0.2.1";

function signIn(person: Partial<ProviderPerson> = {}, overrides: Partial<IdentitySignIn> = {}) {
  return signInByIdentity(db, {
    person: { issuer: ISSUER, subject: "u-1", email: EMAIL, ...person },
    address: ADDRESS,
    userAgent: "test",
    deviceCookie: undefined,
    secret: SECRET,
    allowDemo: false,
    now: new Date(),
    ...overrides,
  });
}

/** Nobody got in, and nothing of the attempt stays. */
async function expectNothing(sessions = 0) {
  expect(await db.session.count()).toBe(sessions);
  expect(await db.activity.count({ where: { kind: "signIn" } })).toBe(sessions);
}

beforeEach(() => emptyDatabase(db));
afterAll(() => db.$disconnect());

describe("the first sign-in", () => {
  it("makes the session, the binding and their history together", async () => {
    const person = await makePerson(db, { email: EMAIL });
    const signedIn = await signIn();
    const session = await db.session.findUniqueOrThrow({ where: { id: signedIn?.sessionId ?? "" } });
    expect(session).toMatchObject({ userId: person.id, address: ADDRESS, userAgent: "test" });
    expect((session.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    const bound = await db.userIdentity.findMany();
    expect(bound).toMatchObject([{ userId: person.id, issuer: ISSUER, subject: "u-1" }]);
    const history = await db.activity.findMany({ orderBy: { id: "asc" } });
    expect(history).toMatchObject([
      { kind: "bindIdentity", actorId: person.id, after: { issuer: ISSUER } },
      { kind: "signIn", actorId: person.id, after: { issuer: ISSUER, address: ADDRESS } },
    ]);
    expect(JSON.stringify(history)).not.toContain(signedIn?.sessionId);
    expect(readKnownBrowser(signedIn?.deviceCookie, SECRET)?.userIds).toEqual([person.id]);
  });

  it.each([
    ["an unknown address", { email: "nobody@example.go.jp" }],
    ["an address nobody vouches for", { email: null }],
    ["a disabled person", { email: "disabled@example.go.jp" }],
    ["a membership that has ended", { email: "ended@example.go.jp" }],
    ["a demo account outside the demo", { email: "demo@demo.example" }],
  ])("says no to %s, and binds and makes nothing", async (_case, person) => {
    await makePerson(db, { email: EMAIL });
    const disabled = await makePerson(db, { email: "disabled@example.go.jp" });
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const ended = await makePerson(db, { email: "ended@example.go.jp" });
    await db.membership.updateMany({
      where: { userId: ended.id },
      data: { validTo: new Date("2023-03-31") },
    });
    await makePerson(db, { email: "demo@demo.example", demo: true });
    expect(await signIn(person)).toBeNull();
    expect(await db.user.count()).toBe(4);
    expect(await db.userIdentity.count()).toBe(0);
    await expectNothing();
  });

  it("lets in a person without a password, and demo accounts where the demo is on", async () => {
    await makePerson(db, { email: "demo@demo.example", demo: true });
    await db.user.updateMany({ data: { passwordHash: null } });
    expect(await signIn({ email: "demo@demo.example" }, { allowDemo: true })).not.toBeNull();
  });

  it("may happen many times at once and binds once", async () => {
    const person = await makePerson(db, { email: EMAIL });
    const results = await Promise.all(Array.from({ length: 8 }, () => signIn()));
    expect(results.map((signedIn) => signedIn?.userId)).toEqual(Array(8).fill(person.id));
    expect(new Set(results.map((signedIn) => signedIn?.sessionId)).size).toBe(8);
    expect(await db.userIdentity.count()).toBe(1);
    expect(await db.activity.count({ where: { kind: "bindIdentity" } })).toBe(1);
  });

  it("is one identity's when several claim the account at once", async () => {
    await makePerson(db, { email: EMAIL });
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => signIn({ subject: `u-${index}` })),
    );
    expect(results.filter((signedIn) => signedIn !== null)).toHaveLength(1);
    expect(await db.userIdentity.count()).toBe(1);
    await expectNothing(1);
  });

  it("is one account's when an identity claims several at once", async () => {
    for (let index = 0; index < 8; index++) await makePerson(db, { email: `n${index}@example.go.jp` });
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => signIn({ email: `n${index}@example.go.jp` })),
    );
    const entered = new Set(results.flatMap((signedIn) => (signedIn ? [signedIn.userId] : [])));
    const [bound, ...more] = await db.userIdentity.findMany();
    expect(more).toEqual([]);
    expect([...entered]).toEqual([bound?.userId]);
  });
});

describe("a bound identity", () => {
  it.each([
    ["another address", "tanaka.hanako@example.go.jp"],
    ["the address of another account", "suzuki@example.go.jp"],
    ["no vouched address", null],
  ])("enters its own account with %s", async (_case, email) => {
    const person = await makePerson(db, { email: EMAIL });
    await makePerson(db, { email: "suzuki@example.go.jp" });
    await signIn();
    expect((await signIn({ email }))?.userId).toBe(person.id);
    expect(await db.userIdentity.count()).toBe(1);
  });

  it("keeps a second identity of the provider out, also one that took over the address", async () => {
    await makePerson(db, { email: EMAIL });
    await signIn();
    expect(await signIn({ subject: "u-2" })).toBeNull();
    expect(await db.userIdentity.findMany()).toMatchObject([{ subject: "u-1" }]);
    await expectNothing(1);
  });

  it("is of its issuer: the same subject elsewhere is another person", async () => {
    const person = await makePerson(db, { email: EMAIL });
    await signIn();
    const elsewhere = "https://idp2.example.go.jp";
    expect(await signIn({ issuer: elsewhere, email: null })).toBeNull();
    expect(await signIn({ issuer: elsewhere, email: "nobody@example.go.jp" })).toBeNull();
    // Once the operator has moved to that provider, the address leads to the account again.
    expect((await signIn({ issuer: elsewhere }))?.userId).toBe(person.id);
  });

  it("does not enter an account that was disabled, nor one whose membership ended", async () => {
    const person = await makePerson(db, { email: EMAIL });
    await makePerson(db, { email: "suzuki@example.go.jp" });
    await signIn();
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await signIn()).toBeNull();
    expect(await signIn({ email: "suzuki@example.go.jp" })).toBeNull();
    await db.user.update({ where: { id: person.id }, data: { disabledAt: null } });
    await db.membership.updateMany({ data: { validTo: new Date("2023-03-31") } });
    expect(await signIn()).toBeNull();
    await expectNothing(1);
  });
});

it("steps to and from the provider are limited by address, and a success gives them back", async () => {
  await makePerson(db, { email: EMAIL });
  const step = () => countProviderStep(db, ADDRESS);
  for (let count = 0; count < ADDRESS_POINTS; count++) await step();
  await expect(step()).rejects.toThrow(TooManyAttempts);
  await expect(countProviderStep(db, "198.51.100.1")).resolves.toBeUndefined();

  await db.loginLimit.deleteMany();
  await step();
  await step();
  await signIn();
  const left = await db.loginLimit.findFirst({ where: { key: { startsWith: "address:" } } });
  expect(left?.points).toBe(0);
});
