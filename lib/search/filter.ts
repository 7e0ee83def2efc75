import { z } from "zod";
import { SEARCH_KINDS, type SearchKind } from "@/lib/domain/search-rank";
import { pageFields, taskFilterFields } from "@/lib/tasks/filter";

/** What is looked for, and which page of it is shown. */
export type SearchFilter = { q?: string | undefined; kind?: SearchKind | undefined; page: number };

/** Query-string fields of `/search` (texts, as they arrive). */
export const searchFields = {
  q: taskFilterFields.q,
  kind: z.enum(SEARCH_KINDS, { error: `${SEARCH_KINDS.join("・")} のいずれかで指定してください` }).optional(),
  page: pageFields.page,
};

/** Names of the query string's fields that a search knows. */
export const SEARCH_QUERY_FIELDS = ["asOf", ...Object.keys(searchFields)];
