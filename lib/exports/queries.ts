import "server-only";
import { invalid, valuesOf } from "@/lib/api/answer";
import { Invalid } from "@/lib/auth/errors";
import type { Reader } from "@/lib/auth/viewer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type QueryProblem, readQuery } from "@/lib/request/query-string";
import { openCommentRecords } from "./comment-records-queries";
import { type DataFile, dataFile } from "./data-file";
import type { Dataset, Format } from "./datasets";
import { encodingFields } from "./fields";
import {
  openCoverageRecords,
  openIndicatorRecords,
  openKpiReportRecords,
  openMeasureRecords,
} from "./measure-records-queries";
import type { RecordsUse } from "./records";
import { openSlippageRecords } from "./slippage-records-queries";
import { openTaskRecords } from "./task-records-queries";
import { listUnwritable, type Unwritable } from "./unwritable";

/**
 * The data file that a query string asks for, with the rows that the page of the same address shows
 * (all of them: files have no pages). Fails before anything is written.
 * @param today the current day in JST
 * @param reader who are signed out see what was published
 * @throws Invalid naming the fields that are wrong; NotFound before the first import; SignedOut
 */
export async function openDataFile(
  { dataset, format }: { dataset: Dataset; format: Format },
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
): Promise<DataFile> {
  return openRecords(dataset, query, reader, today, (records) => {
    const { encoding } = valuesOf(readQuery(query, encodingFields, today));
    if (encoding === "sjis" && format !== "csv") {
      throw invalid([{ field: "encoding", message: "sjis は、CSVだけに指定できます" }]);
    }
    return dataFile(records, format, encoding);
  });
}

/** What Shift_JIS can't write of the same data, or what is wrong with the conditions. */
export async function findUnwritable(
  dataset: Dataset,
  input: Record<string, string | string[] | undefined>,
  reader: Reader,
  today: DateString,
): Promise<{ found: Unwritable | null; problems: QueryProblem[] }> {
  const query = new URLSearchParams(
    Object.entries(input).flatMap(([field, texts = []]) => [texts].flat().map((text) => [field, text])),
  );
  try {
    return { found: await openRecords(dataset, query, reader, today, listUnwritable), problems: [] };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const problems = Object.entries(error.fields).map(([field, message]) => ({ field, message }));
    return { found: null, problems };
  }
}

async function openRecords<T>(
  dataset: Dataset,
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  switch (dataset) {
    case "measures":
      return openMeasureRecords(query, reader, today, use);
    case "indicators":
      return openIndicatorRecords(query, reader, today, use);
    case "kpi-reports":
      return openKpiReportRecords(query, reader, today, use);
    case "coverage":
      return openCoverageRecords(query, today, use);
    case "slippage":
      return openSlippageRecords(query, today, use);
    case "comments":
      return openCommentRecords(query, reader, today, use);
    default:
      return openTaskRecords(dataset, query, reader, today, use);
  }
}
