export type CookieOptions = {
  httpOnly: boolean;
  sameSite: "lax";
  path: string;
  secure: boolean;
  maxAge?: number;
};

/** Names and attributes of the cookies that sign a person in. */
export type AuthCookies = {
  session: { name: string; options: CookieOptions };
  csrf: { name: string; options: CookieOptions };
  /** Says that this browser signed in before (known browser). */
  device: { name: string; options: CookieOptions };
  /** Between the start of a sign-in at the OIDC provider and the way back. */
  pkce: { name: string; options: CookieOptions };
  state: { name: string; options: CookieOptions };
  nonce: { name: string; options: CookieOptions };
  /** Where to go after it. */
  callback: { name: string; options: CookieOptions };
};

/** A sign-in at the provider may take so long, in seconds. */
const PROVIDER_MAX_AGE = 15 * 60;

/** How long a browser stays known, in seconds. */
export const DEVICE_MAX_AGE = 400 * 86_400;

/**
 * Over TLS the names begin with `__Host-`: the browser then takes them only when secure, for the
 * whole site and for this very host, so that no neighbouring host can plant one.
 * @param authUrl the address people open (AUTH_URL)
 */
export function authCookies(authUrl: string | undefined): AuthCookies {
  const secure = authUrl?.startsWith("https://") ?? false;
  const prefix = secure ? "__Host-" : "";
  const options: CookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure };
  const short = { ...options, maxAge: PROVIDER_MAX_AGE };
  return {
    session: { name: `${prefix}next-auth.session-token`, options },
    csrf: { name: `${prefix}next-auth.csrf-token`, options },
    device: { name: `${prefix}known-browser`, options: { ...options, maxAge: DEVICE_MAX_AGE } },
    pkce: { name: `${prefix}next-auth.pkce.code_verifier`, options: short },
    state: { name: `${prefix}next-auth.state`, options: short },
    nonce: { name: `${prefix}next-auth.nonce`, options: short },
    callback: { name: `${prefix}next-auth.callback-url`, options: short },
  };
}
