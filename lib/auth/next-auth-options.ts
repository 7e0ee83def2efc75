import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { environment } from "@/lib/environment.mjs";
import { safeCallbackPath } from "./callback-path";
import { type SignedIn, signIn, signOut } from "./commands";
import { authCookies } from "./cookie-names";
import { TooManyAttempts } from "./errors";
import { signInByIdentity } from "./identity-commands";
import { LIMITED } from "./messages";
import { logAuthError } from "./next-auth-log";
import { providerPerson } from "./oidc-claims";
import { type OidcSettings, oidcProvider } from "./oidc-provider";
import { readViewer } from "./queries";
import { signInInput } from "./schema";
import { authSecret } from "./secret";
import { SESSION_MAX_AGE } from "./session-token";

/** Where a call comes from, and what came of it beside next-auth's own answer. */
export type AuthCall = {
  address: string;
  userAgent: string;
  deviceCookie: string | undefined;
  /** Set after a sign-in. */
  signedIn?: SignedIn;
  /** Set when the database failed; next-auth would answer as if all went well or as if the password was wrong. */
  failure?: unknown;
};

/**
 * next-auth's settings for one call: passwords and what the OIDC provider says go to our commands, its
 * token carries a session id alone.
 */
export function authOptions(call: AuthCall): AuthOptions {
  const { authUrl, demo, oidc } = environment();
  const secret = authSecret();
  const cookies = authCookies(authUrl);
  return {
    secret,
    session: { strategy: "jwt", maxAge: SESSION_MAX_AGE },
    useSecureCookies: cookies.session.options.secure,
    cookies: {
      sessionToken: cookies.session,
      csrfToken: cookies.csrf,
      pkceCodeVerifier: cookies.pkce,
      state: cookies.state,
      nonce: cookies.nonce,
      callbackUrl: cookies.callback,
    },
    pages: { signIn: "/login", error: "/login", signOut: "/me" },
    providers: [
      Credentials({
        name: "パスワード",
        credentials: {
          email: { label: "メールアドレス" },
          password: { label: "パスワード", type: "password" },
        },
        authorize: (credentials) => authorize(credentials, call, secret, demo),
      }),
      ...(oidc ? [oidcProvider(oidc)] : []),
    ],
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.provider !== "oidc" || admitByProvider(profile, call, secret, demo, oidc),
      // Not the defaults: no name, address or anything else of the person in the token.
      jwt: ({ token }) => ({ sid: call.signedIn?.sessionId ?? token.sid }),
      redirect: ({ url, baseUrl }) => baseUrl + pathWithin(url, baseUrl),
      session: async ({ session, token }) => {
        const viewer = token.sid
          ? await readViewer(database(), token.sid, dateInJapan(new Date()), demo)
          : null;
        const user = viewer ? { name: viewer.name, email: viewer.email } : undefined;
        // An empty object is next-auth's word for "signed out".
        return user ? { expires: session.expires, user } : ({} as typeof session);
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (!token?.sid) return;
        await signOut(database(), token.sid).catch((error: unknown) => {
          call.failure = error;
        });
      },
    },
    logger: {
      error: logAuthError,
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

async function authorize(credentials: unknown, call: AuthCall, secret: string, allowDemo: boolean) {
  const input = signInInput.safeParse(credentials);
  if (!input.success) return null;
  try {
    const { address, userAgent, deviceCookie } = call;
    const request = { ...input.data, address, userAgent, deviceCookie, secret, allowDemo, now: new Date() };
    const signedIn = await signIn(database(), request);
    if (!signedIn) return null;
    call.signedIn = signedIn;
    return { id: signedIn.sessionId };
  } catch (error) {
    // next-auth puts the message of whatever is thrown here into an address.
    if (error instanceof TooManyAttempts) throw new Error(LIMITED);
    call.failure = error;
    return null;
  }
}

/** @param claims of an ID token that next-auth has verified */
async function admitByProvider(
  claims: object | undefined,
  call: AuthCall,
  secret: string,
  allowDemo: boolean,
  oidc: OidcSettings | null,
): Promise<boolean> {
  const person = oidc && claims ? providerPerson({ ...claims }, oidc.issuer) : null;
  if (!person) return false;
  try {
    const { address, userAgent, deviceCookie } = call;
    const request = { person, address, userAgent, deviceCookie, secret, allowDemo, now: new Date() };
    const signedIn = await signInByIdentity(database(), request);
    if (signedIn) call.signedIn = signedIn;
    return signedIn !== null;
  } catch (error) {
    call.failure = error;
    return false;
  }
}

function pathWithin(url: string, baseUrl: string): string {
  return safeCallbackPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url);
}
