import "server-only";
import type { Reader } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { openMeasures } from "./measures-queries";
import { openMinistry } from "./ministry-queries";
import type { Conditions, PrintFile } from "./print-file";
import type { Print } from "./print-files";
import { openRoadmap } from "./roadmap-queries";
import { openSummary } from "./summary-queries";

/**
 * What a query string asks to be printed: the rows of the page with the same conditions.
 * @param today the current day in JST
 * @param reader who are signed out see what was published
 * @throws Invalid naming the fields that are wrong; NotFound before the first import, or for an unknown ministry
 */
export async function openPrint(
  print: Print,
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  conditionsOf: Conditions,
): Promise<PrintFile> {
  switch (print) {
    case "summary":
      return openSummary(query, reader, today);
    case "roadmap":
      return openRoadmap(query, reader, today, conditionsOf);
    case "measures":
      return openMeasures(query, reader, today, conditionsOf);
    case "ministry":
      return openMinistry(query, reader, today);
  }
}
