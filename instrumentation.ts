import { isDatabaseAway } from "@/lib/auth/problem";
import { noteUnavailable } from "@/lib/request/failure";

/**
 * Next.js calls this with whatever failed in a page, which it answers with 500. Where the database is away,
 * the server then says 503 instead (scripts/failure-page.mjs).
 */
export function onRequestError(error: unknown): void {
  if (isDatabaseAway(error)) noteUnavailable();
}
