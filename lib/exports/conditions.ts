import { givenTexts } from "@/lib/request/query-string";
import type { Dataset } from "./datasets";
import { FILE_FIELDS } from "./fields";
import type { Records } from "./records";

/** The conditions of a file as its address has them. */
export function conditionsOf(dataset: Dataset, query: URLSearchParams): Records<never>["conditions"] {
  return Object.entries(givenTexts(query, FILE_FIELDS[dataset])).map(([field, text]) => ({ field, text }));
}
