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
};

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
  return {
    session: { name: `${prefix}next-auth.session-token`, options },
    csrf: { name: `${prefix}next-auth.csrf-token`, options },
    device: { name: `${prefix}known-browser`, options: { ...options, maxAge: DEVICE_MAX_AGE } },
  };
}
