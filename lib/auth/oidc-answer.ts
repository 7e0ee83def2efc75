import { safeCallbackPath } from "./callback-path";

/** Address of the sign-in page that says what went wrong, and leads on to where the person wanted to go. */
export function loginErrorPath(code: string, callbackUrl: string | undefined): string {
  const path = safeCallbackPath(pathOf(callbackUrl));
  const query = new URLSearchParams({ ...(path === "/" ? {} : { callbackUrl: path }), error: code });
  return `/login?${query}`;
}

/**
 * The same for where next-auth sends a person after a failed step of a sign-in at the provider.
 * @param location of its answer
 * @param callbackUrl value of its cookie: an address of this site
 * @returns null when the step did not fail
 */
export function loginErrorAddress(location: string | null, callbackUrl: string | undefined): string | null {
  if (location === null || !URL.canParse(location)) return null;
  const { pathname, searchParams } = new URL(location);
  if (pathname !== "/api/auth/error" && pathname !== "/api/auth/signin") return null;
  return loginErrorPath(searchParams.get("error") ?? "Callback", callbackUrl);
}

function pathOf(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return "/";
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}
