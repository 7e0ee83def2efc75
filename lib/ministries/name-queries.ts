import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";
import { parseSearch, type SearchedMinistry, type SearchQuery } from "@/lib/domain/search-query";

/** Every ministry in the official order with all it is called: name first, other printed names, slug. */
export const listMinistryNames = cache(async (): Promise<(SearchedMinistry & { slug: string })[]> => {
  return database().$queryRaw<(SearchedMinistry & { slug: string })[]>`
    select m.id, m.slug, array[m.name]
      || array(select a.alias from ministry_alias a where a.ministry_id = m.id order by a.alias)
      || array[m.slug] as names
    from ministry m order by m.position`;
});

/** The words of a filter, read with the ministries' names; null without any. */
export async function searchOf(q: string | undefined): Promise<SearchQuery | null> {
  return q === undefined ? null : parseSearch(q, await listMinistryNames());
}
