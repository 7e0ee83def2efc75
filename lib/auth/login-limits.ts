import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { PrismaClient } from "@/lib/db/generated/client";
import { TooManyAttempts } from "./errors";
import { TOO_MANY_ATTEMPTS } from "./messages";

export const WINDOW_SECONDS = 15 * 60;
export const ACCOUNT_POINTS = 10;
export const ADDRESS_POINTS = 100;

/**
 * What an attempt is counted on: always the address it comes from, and the account, or, in a browser
 * its owner has used before, the account in that browser: whoever tries the account from elsewhere
 * uses up their own counter, not the owner's.
 */
export type Attempt = {
  address: string;
  email: string;
  knownBrowser: { userId: string; deviceId: string } | null;
};

type Limiters = { account: RateLimiterPostgres; address: RateLimiterPostgres; password: RateLimiterPostgres };

const limitersByClient = new WeakMap<PrismaClient, Limiters>();

/**
 * Counts an attempt before its password is looked at, atomically in the database, so that attempts
 * at the same time on any number of instances can't exceed the limit together.
 * @throws TooManyAttempts
 */
export async function countAttempt(db: PrismaClient, attempt: Attempt): Promise<void> {
  const { account, address } = limiters(db);
  await consume(address, digest(attempt.address));
  await consume(account, accountKey(attempt));
}

/** After a success the account starts anew, and the address gets its point back. */
export async function forgiveAttempt(db: PrismaClient, attempt: Attempt): Promise<void> {
  const { account, address } = limiters(db);
  await account.delete(accountKey(attempt));
  await address.reward(digest(attempt.address));
}

/**
 * Counts a step of a sign-in at the OIDC provider, before the provider is asked anything.
 * @throws TooManyAttempts
 */
export async function countProviderStep(db: PrismaClient, address: string): Promise<void> {
  await consume(limiters(db).address, digest(address));
}

/** After a success: the address gets back the points of both steps, the way there and the way back. */
export async function forgiveProviderSteps(db: PrismaClient, address: string): Promise<void> {
  await limiters(db).address.reward(digest(address), 2);
}

/**
 * Counts a try at the current password of someone signed in, before it is looked at.
 * @throws TooManyAttempts
 */
export async function countPasswordCheck(db: PrismaClient, userId: string): Promise<void> {
  await consume(limiters(db).password, userId);
}

/** After a right current password. */
export async function forgivePasswordCheck(db: PrismaClient, userId: string): Promise<void> {
  await limiters(db).password.delete(userId);
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyAttempts(TOO_MANY_ATTEMPTS);
    throw refusal;
  }
}

function accountKey({ email, knownBrowser }: Attempt): string {
  return knownBrowser ? `${knownBrowser.userId}:${knownBrowser.deviceId}` : digest(email);
}

/** Keys are digests: the table shall not collect addresses that people mistyped. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function limiters(db: PrismaClient): Limiters {
  let known = limitersByClient.get(db);
  if (!known) {
    known = {
      account: limiter(db, "account", ACCOUNT_POINTS),
      address: limiter(db, "address", ADDRESS_POINTS),
      password: limiter(db, "password", ACCOUNT_POINTS),
    };
    limitersByClient.set(db, known);
  }
  return known;
}

function limiter(db: PrismaClient, keyPrefix: string, points: number): RateLimiterPostgres {
  const options = { keyPrefix, points, duration: WINDOW_SECONDS };
  return new RateLimiterPostgres({
    ...options,
    storeClient: storeOf(db),
    storeType: "client",
    tableName: "login_limit",
    tableCreated: true,
    // While the database does not answer, this process counts by itself.
    insuranceLimiter: new RateLimiterMemory(options),
  });
}

type LimitRow = { points?: number; expire?: bigint | null };

/** The limiter speaks pg; this lets it use the connections that the application has anyway. */
function storeOf(db: PrismaClient) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const found = await db.$queryRawUnsafe<LimitRow[]>(text, ...values);
      const rows = found.map(({ points, expire }) => ({
        points,
        expire: typeof expire === "bigint" ? Number(expire) : expire,
      }));
      return { rows, rowCount: rows.length };
    },
  };
}
