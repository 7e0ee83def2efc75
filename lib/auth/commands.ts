import { randomBytes } from "node:crypto";
import { recordActivity } from "@/lib/activity/record";
import type { Database, Transaction } from "@/lib/db/client";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { readKnownBrowser, rememberInBrowser } from "./known-browser";
import { type Attempt, countAttempt, forgiveAttempt } from "./login-limits";
import { verifyPassword } from "./password";
import { SESSION_MAX_AGE } from "./session-token";

/** Where a sign-in comes from, whatever proves who it is. */
export type SignInOrigin = {
  /** Of the client, as the server saw it. */
  address: string;
  userAgent: string;
  /** Value of the known browser's cookie. */
  deviceCookie: string | undefined;
  secret: string;
  /** Whether accounts of the demo may sign in. */
  allowDemo: boolean;
  now: Date;
};

export type SignInRequest = SignInOrigin & {
  /** Normalised. */
  email: string;
  password: string;
};

export type SignedIn = { sessionId: string; userId: string; deviceCookie: string };

/**
 * Signs a person in: counts the attempt, verifies, and makes the session row with its history.
 * @returns null for a wrong password, an unknown address, a disabled person and one without a valid
 *   membership alike, after the same work
 * @throws TooManyAttempts before anything is verified
 */
export async function signIn(db: PrismaClient, request: SignInRequest): Promise<SignedIn | null> {
  const user = await findPerson(db, { email: request.email }, request.now);
  const browser = readKnownBrowser(request.deviceCookie, request.secret);
  const attempt: Attempt = {
    address: request.address,
    email: request.email,
    knownBrowser:
      user && browser?.userIds.includes(user.id) ? { userId: user.id, deviceId: browser.deviceId } : null,
  };
  await countAttempt(db, attempt);

  const allowed = mayEnter(user, request);
  const verified = await verifyPassword(allowed ? user.passwordHash : null, request.password);
  if (!allowed || !verified) return null;

  const sessionId = await db.$transaction((tx) => startSession(tx, user.id, request));
  await forgiveAttempt(db, attempt);
  return { sessionId, userId: user.id, deviceCookie: rememberInBrowser(browser, user.id, request.secret) };
}

/** Ends a session for good, wherever its cookie may have been copied to. Unknown or ended ones: nothing happens. */
export async function signOut(db: PrismaClient, sessionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { userId: true },
    });
    for (const { userId } of ended) {
      await recordActivity(tx, { actor: { userId }, kind: "signOut", subject: { type: "user", id: userId } });
    }
  });
}

/** An account with what decides whether its person may enter. */
export function findPerson(db: Database, where: Prisma.UserWhereUniqueInput, now: Date) {
  const day = new Date(`${dateInJapan(now)}T00:00:00Z`);
  return db.user.findUnique({
    where,
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      demo: true,
      memberships: {
        where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
        select: { id: true },
        take: 1,
      },
    },
  });
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** Whether an account may be signed in to at all: not disabled, a valid membership, no demo outside the demo. */
export function mayEnter(
  user: Person | null,
  { allowDemo }: Pick<SignInOrigin, "allowDemo">,
): user is Person {
  return (
    user !== null && user.disabledAt === null && user.memberships.length > 0 && (allowDemo || !user.demo)
  );
}

/**
 * Makes the session row with its history, and gives the session's id.
 * @param by what proved who it is, when it was no password
 */
export async function startSession(
  tx: Transaction,
  userId: string,
  request: SignInOrigin,
  by?: { issuer: string },
): Promise<string> {
  const id = randomBytes(24).toString("base64url");
  const address = request.address.slice(0, 100);
  await tx.session.create({
    data: {
      id,
      userId,
      expiresAt: new Date(request.now.getTime() + SESSION_MAX_AGE * 1_000),
      userAgent: request.userAgent.slice(0, 300),
      address,
    },
  });
  await recordActivity(tx, {
    actor: { userId },
    kind: "signIn",
    subject: { type: "user", id: userId },
    after: { address, ...by },
  });
  return id;
}
