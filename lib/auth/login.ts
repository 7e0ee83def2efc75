import "server-only";
import { cookies, headers } from "next/headers";
import { environment } from "@/lib/environment.mjs";
import { authCookies } from "./cookie-names";
import { LIMITED } from "./messages";
import { callNextAuth } from "./next-auth-call";

export type LoginResult = "ok" | "refused" | "limited";

/**
 * Signs in the way a browser does it with next-auth's own form (csrf, then callback), inside this
 * process, and puts the cookies next-auth gives onto the answer to the person.
 */
export async function login(email: string, password: string): Promise<LoginResult> {
  const names = authCookies(environment().authUrl);
  const { answer, given } = await post(["callback", "credentials"], { email, password });
  if (!given.some(({ name, value }) => name === names.session.name && value !== "")) {
    return answer.headers.get("Location")?.includes(`error=${LIMITED}`) ? "limited" : "refused";
  }
  await keep(given);
  return "ok";
}

/**
 * Starts a sign-in at the OIDC provider the way a browser does it with next-auth's own form.
 * @param path where the person wants to go afterwards, on this site
 * @returns address at the provider to go to; null when the provider can't be reached or understood
 * @throws TooManyAttempts
 */
export async function startOidc(path: string): Promise<string | null> {
  const { answer, given } = await post(["signin", "oidc"], { callbackUrl: path });
  const location = answer.headers.get("Location");
  if (location === null || !URL.canParse(location)) return null;
  await keep(given);
  return location;
}

/** Ends the session of this browser by next-auth's own sign-out: the row is revoked, the cookie goes. */
export async function logout(): Promise<void> {
  await keep((await post(["signout"], {})).given);
}

type NextAuthCookie = ReturnType<Awaited<ReturnType<typeof callNextAuth>>["cookies"]["getAll"]>[number];

/** Fetches a token against forged requests, then posts with it, as next-auth wants it. */
async function post(path: string[], fields: Record<string, string>) {
  const requestHeaders = await headers();
  const jar = new Map((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const csrf = await callNextAuth({ method: "GET", path: ["csrf"], cookies: jar, headers: requestHeaders });
  const tokenCookies = csrf.cookies.getAll();
  for (const { name, value } of tokenCookies) jar.set(name, value);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = { callbackUrl: "/", ...fields, csrfToken };
  const answer = await callNextAuth({ method: "POST", path, body, cookies: jar, headers: requestHeaders });
  return { answer, given: [...tokenCookies, ...answer.cookies.getAll()] };
}

async function keep(given: readonly NextAuthCookie[]): Promise<void> {
  const store = await cookies();
  for (const { name, value, ...options } of given) store.set(name, value, options);
}
