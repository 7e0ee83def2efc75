import { emailInput } from "./schema";

/** Who signed in at the provider, by a verified ID token. */
export type ProviderPerson = {
  /** OIDC_ISSUER as it is set here, not as the token spells it. */
  issuer: string;
  /** `sub`: unique and never given to another person at this issuer. */
  subject: string;
  /** Normalised; null when the provider does not vouch for one: then only a bound identity lets in. */
  email: string | null;
};

/**
 * Reads the claims of an ID token whose signature, audience, time and nonce were checked
 * (OpenID Connect Core 1.0, sections 2 and 5.1).
 * @returns null when the token is of another issuer than the one set here, or names nobody
 */
export function providerPerson(claims: Readonly<Record<string, unknown>>, issuer: string) {
  const { iss, sub } = claims;
  // The discovery document named the issuer that the token was checked against; it could name any.
  if (typeof iss !== "string" || withoutSlash(iss) !== withoutSlash(issuer)) return null;
  if (typeof sub !== "string" || sub === "" || sub.length > 255 || sub.includes("\0")) return null;
  return { issuer: withoutSlash(issuer), subject: sub, email: vouchedEmail(claims) } satisfies ProviderPerson;
}

/** The address, if the provider says that it belongs to the person. */
function vouchedEmail({ email, email_verified: verified }: Readonly<Record<string, unknown>>): string | null {
  if (verified !== true || typeof email !== "string") return null;
  // Another mailbox may only look like this one: look-alikes are folded for typing, never for vouching.
  if (email.normalize("NFKC") !== email) return null;
  const parsed = emailInput.safeParse(email);
  return parsed.success ? parsed.data : null;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
