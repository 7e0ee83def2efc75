import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { environment } from "@/lib/environment.mjs";
import { authCookies } from "./cookie-names";
import { readViewer } from "./queries";
import { authSecret } from "./secret";
import { sessionIdOf } from "./session-token";
import type { Viewer } from "./viewer";

/**
 * The signed-in person of this request, read from the database once per request; null: signed out.
 * No cookie, no query.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const { authUrl, demo } = environment();
  const cookie = (await cookies()).get(authCookies(authUrl).session.name);
  if (!cookie) return null;
  const sessionId = await sessionIdOf(cookie.value, authSecret());
  if (!sessionId) return null;
  return readViewer(database(), sessionId, dateInJapan(new Date()), demo);
});
