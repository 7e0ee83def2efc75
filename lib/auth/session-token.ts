import { decode } from "next-auth/jwt";

/** A session lasts this long from its sign-in, used or not (seconds). */
export const SESSION_MAX_AGE = 12 * 3_600;

/** Cookies that are remembered; the least recently used go first. */
const LIMIT = 1_000;
/** Seconds by which next-auth itself lets a cookie outlive its end. */
const TOLERANCE = 15;

type Opened = { sessionId: string; until: number };
const opened = new Map<string, Opened>();

/**
 * The id of the session row that a session cookie of next-auth carries. A cookie that was opened once is
 * remembered until its end: every request carries it, and opening one costs more than a query. Whether the
 * session still stands is asked of the database by every request all the same.
 * @returns null for a cookie that is forged, expired or of another installation
 */
export async function sessionIdOf(token: string | undefined, secret: string): Promise<string | null> {
  if (!token) return null;
  const key = `${secret} ${token}`;
  const known = opened.get(key) ?? (await open(token, secret));
  opened.delete(key);
  if (!known || known.until <= Date.now()) return null;
  opened.set(key, known);
  const [oldest] = opened.keys();
  if (opened.size > LIMIT && oldest !== undefined) opened.delete(oldest);
  return known.sessionId;
}

async function open(token: string, secret: string): Promise<Opened | null> {
  try {
    const claims = await decode({ token, secret });
    if (typeof claims?.sid !== "string" || typeof claims.exp !== "number") return null;
    return { sessionId: claims.sid, until: (claims.exp + TOLERANCE) * 1_000 };
  } catch {
    return null;
  }
}
