import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { givenTexts, readQuery } from "@/lib/request/query-string";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import { slippageFields } from "@/lib/versions/slippage-filter";
import { readSlippage, selectSlippages } from "@/lib/versions/slippage-queries";
import { batchesOf } from "./batches";
import { conditionsOf } from "./conditions";
import type { RecordsUse } from "./records";
import { SLIPPAGE_COLUMNS, type SlippageRow } from "./slippage-columns";

/** The records of the file of what moved between two versions of the roadmap; none while there is only one. */
export async function openSlippageRecords<T>(
  query: URLSearchParams,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  const { ministry } = givenTexts(query, ["ministry"]);
  const read = readQuery(query, slippageFields, today);
  const { asOf, ...filter } = valuesOf(withProblems(read, [await ministryProblem(ministry)]));
  const [{ compared, problem }, plan, ministries] = await Promise.all([
    readSlippage(asOf, filter),
    requireRoadmap(asOf),
    listMinistries(),
  ]);
  if (problem) throw invalid([problem]);
  const older = { number: compared?.older.number ?? 0, citation: compared?.older.citation ?? "" };
  const found = selectSlippages(compared?.all ?? [], filter, ministries);
  return use<SlippageRow>({
    dataset: "slippage",
    columns: SLIPPAGE_COLUMNS,
    context: {
      ...{ asOf, basis: { kind: "none" }, plan: compared?.later ?? plan, samples: false },
      ministries: new Map(ministries.map((entry) => [entry.id, entry])),
    },
    conditions: conditionsOf("slippage", query),
    batches: () => batchesOf(found.map((entry) => ({ ...entry, older }))),
  });
}
