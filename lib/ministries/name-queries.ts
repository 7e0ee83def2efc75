import "server-only";
import { parseSearch, type SearchQuery } from "@/lib/domain/search-query";
import { listMinistryNames } from "./queries";

/** The words of a filter, read with the ministries' names; null without any. */
export async function searchOf(q: string | undefined): Promise<SearchQuery | null> {
  return q === undefined ? null : parseSearch(q, await listMinistryNames());
}
