import "server-only";
import { dateInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";

/** The current day in JST: the one place where pages and routes look at the clock. */
export function today(): DateString {
  return dateInJapan(new Date());
}
