import { recordActivity } from "@/lib/activity/record";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { findPerson, mayEnter, type SignedIn, type SignInOrigin, startSession } from "./commands";
import { readKnownBrowser, rememberInBrowser } from "./known-browser";
import { forgiveProviderSteps } from "./login-limits";
import type { ProviderPerson } from "./oidc-claims";

export type IdentitySignIn = SignInOrigin & { person: ProviderPerson };

/**
 * Signs in whom the OIDC provider vouches for. A bound identity decides, whatever address the provider
 * gives by now; else the account with the vouched address is bound to it, once and for good. Accounts
 * are never made here.
 * @returns null for an unknown or unvouched address, an account bound to another identity of the
 *   provider, a disabled person and one without a valid membership alike
 */
export async function signInByIdentity(db: PrismaClient, request: IdentitySignIn): Promise<SignedIn | null> {
  const signedIn = await db.$transaction(async (tx) => {
    const userId = await accountOf(tx, request);
    if (userId === null) return null;
    const sessionId = await startSession(tx, userId, request, { issuer: request.person.issuer });
    return { sessionId, userId };
  });
  if (!signedIn) return null;
  await forgiveProviderSteps(db, request.address);
  const browser = readKnownBrowser(request.deviceCookie, request.secret);
  return { ...signedIn, deviceCookie: rememberInBrowser(browser, signedIn.userId, request.secret) };
}

/** Id of the account that the identity may enter, bound now if it was not. */
async function accountOf(tx: Transaction, request: IdentitySignIn): Promise<string | null> {
  const { person, now } = request;
  const bound = await boundTo(tx, person);
  if (bound) {
    const user = await findPerson(tx, { id: bound }, now);
    return mayEnter(user, request) ? user.id : null;
  }
  if (person.email === null) return null;
  const user = await findPerson(tx, { email: person.email }, now);
  if (!mayEnter(user, request)) return null;
  return (await bind(tx, user.id, person)) ? user.id : null;
}

/** Whether the account is the identity's afterwards: not when either of them belongs elsewhere. */
async function bind(tx: Transaction, userId: string, { issuer, subject }: ProviderPerson): Promise<boolean> {
  // Steps aside for what stands already, and waits for a binding made at the same time.
  const { count } = await tx.userIdentity.createMany({
    data: [{ userId, issuer, subject }],
    skipDuplicates: true,
  });
  if (count === 0) return (await boundTo(tx, { issuer, subject })) === userId;
  await recordActivity(tx, {
    actor: { userId },
    kind: "bindIdentity",
    subject: { type: "user", id: userId },
    after: { issuer },
  });
  return true;
}

async function boundTo(
  tx: Transaction,
  { issuer, subject }: Pick<ProviderPerson, "issuer" | "subject">,
): Promise<string | null> {
  const identity = await tx.userIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  });
  return identity?.userId ?? null;
}
