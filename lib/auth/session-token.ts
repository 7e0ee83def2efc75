import { decode } from "next-auth/jwt";

/** A session lasts this long from its sign-in, used or not (seconds). */
export const SESSION_MAX_AGE = 12 * 3_600;

/**
 * The id of the session row that a session cookie of next-auth carries.
 * @returns null for a cookie that is forged, expired or of another installation
 */
export async function sessionIdOf(token: string | undefined, secret: string): Promise<string | null> {
  if (!token) return null;
  try {
    const claims = await decode({ token, secret });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}
