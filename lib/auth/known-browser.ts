import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A browser in which these people signed in before. */
export type KnownBrowser = { deviceId: string; userIds: string[] };

/** So many people share a browser at most; the oldest is forgotten. */
const MAX_USERS = 5;
const ID = /^[0-9a-f-]{16,36}$/;

/** Reads the cookie; null when it is absent or not ours. */
export function readKnownBrowser(cookie: string | undefined, secret: string): KnownBrowser | null {
  const [deviceId, users, signature, ...rest] = (cookie ?? "").split(".");
  if (!deviceId || !users || !signature || rest.length > 0) return null;
  const expected = Buffer.from(sign(`${deviceId}.${users}`, secret));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const userIds = users.split("_");
  return ID.test(deviceId) && userIds.every((id) => ID.test(id)) ? { deviceId, userIds } : null;
}

/** The cookie's value once this person has signed in in this browser. */
export function rememberInBrowser(known: KnownBrowser | null, userId: string, secret: string): string {
  const deviceId = known?.deviceId ?? randomBytes(16).toString("hex");
  const others = (known?.userIds ?? []).filter((id) => id !== userId);
  const payload = `${deviceId}.${[userId, ...others].slice(0, MAX_USERS).join("_")}`;
  return `${payload}.${sign(payload, secret)}`;
}

function sign(payload: string, secret: string): string {
  return createHmac("sha256", secret).update(`known-browser:${payload}`).digest("base64url");
}
