import type { NextApiRequest, NextApiResponse } from "next";
import { NextResponse } from "next/server";
import NextAuth from "next-auth";
import { database } from "@/lib/db/client";
import { environment } from "@/lib/environment.mjs";
import { authCookies } from "./cookie-names";
import { countProviderStep } from "./login-limits";
import { type AuthCall, authOptions } from "./next-auth-options";
import { loginErrorAddress } from "./oidc-answer";

export type NextAuthRequest = {
  method: "GET" | "POST";
  /** What follows `/api/auth/`. */
  path: readonly string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
  /** All cookies of the browser; next-auth gets to see its own only. */
  cookies: ReadonlyMap<string, string>;
  headers: Headers;
};

/**
 * Asks next-auth in this process, without a request over the network, and gives its answer as a
 * response with its own cookies, and the known browser's after a sign-in.
 * @throws TooManyAttempts for a step to or from the provider | what went wrong in the database
 */
export async function callNextAuth(request: NextAuthRequest): Promise<NextResponse> {
  const { authUrl } = environment();
  const names = authCookies(authUrl);
  tellOrigin(authUrl);
  const call: AuthCall = {
    address: request.headers.get("x-client-address") ?? "",
    userAgent: request.headers.get("user-agent") ?? "",
    deviceCookie: request.cookies.get(names.device.name),
  };
  const atProvider = request.path[1] === "oidc";
  if (atProvider) await countProviderStep(database(), call.address);
  // The rest (the way to the provider and back) matters to its own steps alone.
  const { session, csrf, pkce, state, nonce, callback } = names;
  const cookieNames = [session, csrf, ...(atProvider ? [pkce, state, nonce, callback] : [])].map(
    ({ name }) => name,
  );
  const answer = new Answer();
  await NextAuth(apiRequest(request, cookieNames), answer.asResponse(), authOptions(call));
  if (call.failure !== undefined) throw call.failure;
  const response = answer.toResponse(cookieNames);
  shortenCallback(response.headers);
  if (atProvider) shortenError(response.headers, request.cookies.get(callback.name));
  if (atProvider && request.path[0] === "callback") {
    // Good for one return only, whatever came of it.
    for (const { name, options } of [pkce, state, nonce, callback])
      response.cookies.set(name, "", { ...options, maxAge: 0 });
  }
  if (call.signedIn)
    response.cookies.set(names.device.name, call.signedIn.deviceCookie, names.device.options);
  return response;
}

/** An error of a step to or from the provider: straight to the sign-in page. */
function shortenError(headers: Headers, callback: string | undefined): void {
  const address = loginErrorAddress(headers.get("Location"), callback);
  if (address) headers.set("Location", address);
}

/** The sign-in page takes paths only; next-auth hands on whole addresses of this site. */
function shortenCallback(headers: Headers): void {
  const location = headers.get("Location");
  if (!location?.startsWith("/login?")) return;
  const query = new URLSearchParams(location.slice("/login?".length));
  const callback = query.get("callbackUrl");
  if (callback && URL.canParse(callback))
    query.set("callbackUrl", callback.slice(new URL(callback).origin.length) || "/");
  headers.set("Location", `/login?${query}`);
}

/** next-auth knows its own address from the environment only. */
function tellOrigin(authUrl: string | undefined): void {
  if (authUrl) process.env.NEXTAUTH_URL = new URL(authUrl).origin;
  else process.env.AUTH_TRUST_HOST = "1";
}

function apiRequest(request: NextAuthRequest, cookieNames: readonly string[]): NextApiRequest {
  const cookies: Record<string, string> = {};
  for (const name of cookieNames) {
    const value = request.cookies.get(name);
    if (value !== undefined) cookies[name] = value;
  }
  const host = request.headers.get("host") ?? "localhost";
  // Only the host that was asked for: a forwarded one is for AUTH_URL to say.
  const headers = { host, "x-forwarded-host": host, "x-forwarded-proto": "http" };
  const query = { ...request.query, nextauth: [...request.path] };
  const { method, body = {} } = request;
  return { method, query, body, cookies, headers } as unknown as NextApiRequest;
}

/** The part of a classic response that next-auth writes to. */
class Answer {
  private statusCode = 200;
  private body: string | null = null;
  private setCookies: string[] = [];
  private readonly headers = new Headers();

  asResponse(): NextApiResponse {
    const target = {
      status: (code: number) => {
        this.statusCode = code;
        return target;
      },
      getHeader: (name: string) => (name === "Set-Cookie" ? this.setCookies : this.headers.get(name)),
      setHeader: (name: string, value: string | string[]) => {
        if (name === "Set-Cookie") this.setCookies = [value].flat();
        else this.headers.set(name, String(value));
        return target;
      },
      json: (value: unknown) => {
        this.headers.set("Content-Type", "application/json");
        this.body = JSON.stringify(value);
      },
      send: (value: unknown) => {
        this.body = typeof value === "string" ? value : JSON.stringify(value ?? null);
      },
      end: () => undefined,
    };
    return target as unknown as NextApiResponse;
  }

  /** @param cookieNames the rest is not needed and not set */
  toResponse(cookieNames: readonly string[]): NextResponse {
    const headers = new Headers(this.headers);
    for (const cookie of this.setCookies) {
      if (cookieNames.some((name) => cookie.startsWith(`${name}=`))) headers.append("Set-Cookie", cookie);
    }
    headers.set("Cache-Control", "private, no-store");
    return new NextResponse(this.body, { status: this.statusCode, headers });
  }
}
