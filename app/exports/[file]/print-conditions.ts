import "server-only";
import { measureFilterLabel } from "@/components/measures/measure-words";
import { roadmapFilters } from "@/components/roadmap/roadmap-words";
import { MEASURE_QUERY_FIELDS } from "@/lib/measures/read-query";
import { listMinistries } from "@/lib/ministries/queries";
import type { Print } from "@/lib/print/print-files";
import { givenTexts } from "@/lib/request/query-string";
import { ROADMAP_QUERY_FIELDS } from "@/lib/roadmap/read-query";
import { loadListChoices } from "../../list-choices";

/** The conditions of a file for print, in the words of the page that has the same ones. */
export async function printConditions(print: Print, query: URLSearchParams): Promise<readonly string[]> {
  switch (print) {
    case "roadmap":
      return roadmapFilters(givenTexts(query, ROADMAP_QUERY_FIELDS), await loadListChoices()).map(
        ({ label }) => label,
      );
    case "measures": {
      const ministries = await listMinistries();
      return Object.entries(givenTexts(query, MEASURE_QUERY_FIELDS)).flatMap(
        ([field, text]) => measureFilterLabel(field, text, ministries) ?? [],
      );
    }
    case "summary":
    case "ministry":
      return [];
  }
}
