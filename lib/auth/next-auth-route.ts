import { cookies } from "next/headers";
import { environment } from "@/lib/environment.mjs";
import { authCookies } from "./cookie-names";
import { Invalid, NotFound, TooManyAttempts } from "./errors";
import type { RouteArguments } from "./guard";
import { LIMITED } from "./messages";
import { callNextAuth } from "./next-auth-call";
import { loginErrorPath } from "./oidc-answer";

/**
 * The parts of next-auth that this site uses; the others (its log, e-mail sign-in) do not exist. A
 * sign-in at the OIDC provider is started by our own form alone (startOidc) and comes back by GET.
 */
const ACTIONS = {
  GET: new Set(["csrf", "session", "providers", "signin", "signout", "error"]),
  POST: new Set(["callback", "signin", "signout", "session"]),
};
const MAX_BODY = 20_000;

/** Handles `/api/auth/*` as next-auth's own route does. */
export async function handleAuthRoute({ request, params, url }: RouteArguments<"open">): Promise<Response> {
  const method = request.method === "POST" ? "POST" : "GET";
  const path = [params.nextauth ?? []].flat();
  if (method === "GET" && path.join("/") === "callback/oidc") return returnFromProvider(request, url);
  if (path[1] === "oidc") throw new NotFound();
  if (!ACTIONS[method].has(path[0] ?? "") || path.length > 2) throw new NotFound();
  return callNextAuth({
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    body: method === "POST" ? await readBody(request) : undefined,
    cookies: await givenCookies(),
    headers: request.headers,
  });
}

/** A person comes here from the provider by their browser: whatever went wrong, they get a page. */
async function returnFromProvider(request: Request, url: URL): Promise<Response> {
  const { authUrl, oidc } = environment();
  if (!oidc) throw new NotFound();
  const given = await givenCookies();
  const query = Object.fromEntries(url.searchParams);
  try {
    const path = ["callback", "oidc"];
    return await callNextAuth({ method: "GET", path, query, cookies: given, headers: request.headers });
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) console.error("sign-in by the provider failed:", error);
    const code = error instanceof TooManyAttempts ? LIMITED : "Callback";
    const Location = loginErrorPath(code, given.get(authCookies(authUrl).callback.name));
    return new Response(null, { status: 302, headers: { Location, "Cache-Control": "private, no-store" } });
  }
}

async function givenCookies(): Promise<Map<string, string>> {
  return new Map((await cookies()).getAll().map(({ name, value }) => [name, value]));
}

/** A form or a flat JSON object of texts, as next-auth takes both. */
async function readBody(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  if (text.length > MAX_BODY) throw new Invalid({ "": "送信された内容が大きすぎます。" });
  if (!request.headers.get("content-type")?.includes("application/json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    const entries = Object.entries(Object(JSON.parse(text)));
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  } catch {
    throw new Invalid({ "": "JSONの形式が正しくありません。" });
  }
}
