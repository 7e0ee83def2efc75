import { cookies } from "next/headers";
import { Invalid, NotFound } from "./errors";
import type { RouteArguments } from "./guard";
import { callNextAuth } from "./next-auth-call";

/** The parts of next-auth that this site uses; the others (its log, e-mail sign-in) do not exist. */
const ACTIONS = {
  GET: new Set(["csrf", "session", "providers", "signin", "signout", "error"]),
  POST: new Set(["callback", "signin", "signout", "session"]),
};
const MAX_BODY = 20_000;

/** Handles `/api/auth/*` as next-auth's own route does. */
export async function handleAuthRoute({ request, params, url }: RouteArguments<"open">): Promise<Response> {
  const method = request.method === "POST" ? "POST" : "GET";
  const path = [params.nextauth ?? []].flat();
  if (!ACTIONS[method].has(path[0] ?? "") || path.length > 2) throw new NotFound();
  const store = await cookies();
  return callNextAuth({
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    body: method === "POST" ? await readBody(request) : undefined,
    cookies: new Map(store.getAll().map(({ name, value }) => [name, value])),
    headers: request.headers,
  });
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
