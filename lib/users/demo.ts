import { recordActivity } from "@/lib/activity/record";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { demoEmail } from "./demo-email";

/** The demo's people without a ministry of their own belong to デジタル庁, which runs the plan. */
const CENTRAL_SLUG = "digital";
const CENTRAL_ROLES = ["viewer", "secretariat", "admin"] as const;
const CENTRAL_NAMES = { viewer: "閲覧者", secretariat: "事務局", admin: "管理者" } as const;
const MINISTRY_ROLES = { editor: "担当者", coordinator: "とりまとめ" } as const;
const VALID_FROM = new Date("2022-04-01T00:00:00Z");

type DemoAccount = { email: string; name: string; role: Role; ministryId: number };

/**
 * Makes the accounts of the demo, one per role and ministry, all with this password. Run again it
 * adds those of new ministries, and changes passwords only where another one was given. The hash is
 * made once and shared: they share the password anyway, and a start must not hash 47 times.
 * People who are no demo accounts are left alone, even if an address is the same.
 */
export async function ensureDemoAccounts(db: PrismaClient, password: string): Promise<{ created: number }> {
  const ministries = await db.ministry.findMany({
    select: { id: true, slug: true, name: true },
    orderBy: { position: "asc" },
  });
  const wanted = demoAccounts(ministries);
  const known = await db.user.findMany({
    where: { email: { in: wanted.map(({ email }) => email) } },
    select: { email: true, demo: true, passwordHash: true },
  });
  const demo = known.filter((user) => user.demo);
  const shared = demo[0]?.passwordHash ?? null;
  const fits = shared !== null && (await verifyPassword(shared, password));
  const passwordHash = fits ? shared : await hashPassword(password);
  const emails = new Set(known.map(({ email }) => email));
  const missing = wanted.filter(({ email }) => !emails.has(email));
  const stale = demo.some((user) => user.passwordHash !== passwordHash);
  if (missing.length === 0 && !stale) return { created: 0 };

  await db.$transaction(async (tx) => {
    if (stale) {
      await tx.user.updateMany({
        where: { email: { in: demo.map(({ email }) => email) } },
        data: { passwordHash, version: { increment: 1 } },
      });
    }
    await createAccounts(tx, missing, passwordHash);
    await recordActivity(tx, {
      actor: null,
      kind: "ensureDemoAccounts",
      subject: { type: "user", id: "demo" },
      after: { created: missing.length, passwordChanged: stale },
    });
  });
  return { created: missing.length };
}

async function createAccounts(
  tx: Transaction,
  accounts: readonly DemoAccount[],
  passwordHash: string,
): Promise<void> {
  const users = await tx.user.createManyAndReturn({
    data: accounts.map(({ email, name }) => ({ email, name, passwordHash, demo: true })),
    select: { id: true, email: true },
    skipDuplicates: true,
  });
  const byEmail = new Map(accounts.map((account) => [account.email, account]));
  await tx.membership.createMany({
    data: users.flatMap(({ id, email }) => {
      const account = byEmail.get(email);
      if (!account) return [];
      return [{ userId: id, ministryId: account.ministryId, role: account.role, validFrom: VALID_FROM }];
    }),
  });
}

function demoAccounts(ministries: readonly { id: number; slug: string; name: string }[]): DemoAccount[] {
  const ofMinistries = ministries.flatMap(({ id, slug, name }) =>
    (["editor", "coordinator"] as const).map((role) => ({
      email: demoEmail(role, slug),
      name: `${name} ${MINISTRY_ROLES[role]}(デモ)`,
      role,
      ministryId: id,
    })),
  );
  const central = ministries.find(({ slug }) => slug === CENTRAL_SLUG);
  if (!central) return ofMinistries;
  const ofCentral = CENTRAL_ROLES.map((role) => ({
    email: demoEmail(role),
    name: `${CENTRAL_NAMES[role]}(デモ)`,
    role,
    ministryId: central.id,
  }));
  return [...ofMinistries, ...ofCentral];
}
