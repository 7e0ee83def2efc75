import { afterAll, beforeEach, expect, it } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { createPerson, type NewPerson } from "./create-person";
import { makeMinistry } from "./test-people";

const db = testDatabase();
const ADMIN: NewPerson = {
  email: "admin@example.go.jp",
  name: "管理 太郎",
  role: "admin",
  ministry: "digital",
  password: "correct horse battery",
  validFrom: "2026-11-22",
};

beforeEach(async () => {
  await emptyDatabase(db);
  await makeMinistry(db, "digital", "デジタル庁");
});
afterAll(() => db.$disconnect());

it("makes a person, a membership and history together, once per address", async () => {
  const results = await Promise.allSettled([createPerson(db, ADMIN), createPerson(db, ADMIN)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const people = await db.user.findMany({ include: { memberships: true } });
  expect(people).toMatchObject([
    {
      email: ADMIN.email,
      demo: false,
      memberships: [{ role: "admin", validFrom: new Date("2026-11-22"), validTo: null }],
    },
  ]);
  expect(await verifyPassword(people[0]?.passwordHash ?? null, ADMIN.password ?? "")).toBe(true);
  expect(await db.activity.findMany()).toMatchObject([{ kind: "createPerson", actorId: null }]);
});

it("makes a person without a password", async () => {
  await createPerson(db, { ...ADMIN, password: null });
  expect(await db.user.findMany()).toMatchObject([{ email: ADMIN.email, passwordHash: null }]);
});

it("makes nothing for an unknown ministry", async () => {
  const unknown = createPerson(db, { ...ADMIN, ministry: "nope" });
  await expect(unknown).rejects.toMatchObject({
    name: "Invalid",
    fields: { ministry: expect.stringContaining("digital") },
  });
  expect(await db.user.count()).toBe(0);
});
