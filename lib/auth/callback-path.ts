const BASE = "http://base.invalid";

/** Where to go after signing in: a page of this site other than the sign-in page, or `/` for everything else. */
export function safeCallbackPath(value: unknown): string {
  const path = ownPath(value);
  return /^\/login(?![^?#])/.test(path) ? "/" : path;
}

/**
 * A page of this site, or `/` for everything else. Browsers read `//host`, `/\host` and paths with control
 * characters in them as other sites.
 */
function ownPath(value: unknown): string {
  if (typeof value !== "string" || value.length > 2_000) return "/";
  if (!value.startsWith("/") || /^\/[/\\]/.test(value)) return "/";
  if (/[\p{Cc}\p{Cs}\\]/u.test(value)) return "/";
  if (!URL.canParse(value, BASE)) return "/";
  const url = new URL(value, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return "/";
  if (url.pathname.startsWith("/api/")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Address of the sign-in page that leads back to a path. */
export function loginAddress(path: string): string {
  const safe = safeCallbackPath(path);
  return safe === "/" ? "/login" : `/login?callbackUrl=${encodeURIComponent(safe)}`;
}

/** The path of the page a form was sent from, by its Referer. */
export function pathOfReferer(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return ownPath(`${pathname}${search}`);
}
