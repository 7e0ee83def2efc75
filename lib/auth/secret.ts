import { environment } from "@/lib/environment.mjs";

/**
 * The secret that cookies are encrypted and signed with; `npm start` sets it, also for the demo.
 * @throws Error when AUTH_SECRET is missing
 */
export function authSecret(): string {
  const { authSecret: secret } = environment();
  if (!secret) throw new Error("AUTH_SECRET is not set");
  return secret;
}
