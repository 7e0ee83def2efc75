import "server-only";
import { invalid, requireMeasures, valuesOf } from "@/lib/api/answer";
import { SignedOut } from "@/lib/auth/errors";
import type { Reader } from "@/lib/auth/viewer";
import { coverageFields } from "@/lib/coverage/filter";
import { getCoverage, getCoverageByMinistry } from "@/lib/coverage/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { letterProblem, listRatedMeasures, type RatedMeasure } from "@/lib/measures/rated-queries";
import { readMeasureQuery } from "@/lib/measures/read-query";
import { listMinistries } from "@/lib/ministries/queries";
import { readQuery } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import { canReadReports } from "@/lib/tasks/policy";
import { batchesOf } from "./batches";
import type { FileContext } from "./column";
import { conditionsOf } from "./conditions";
import { COVERAGE_COLUMNS } from "./coverage-columns";
import { coverageRows } from "./coverage-rows";
import { INDICATOR_COLUMNS, type IndicatorRow } from "./indicator-columns";
import { readIndicatorBatches } from "./indicator-queries";
import { MEASURE_COLUMNS } from "./measure-columns";
import type { RecordsUse } from "./records";

/** The records of the file of measures. */
export async function openMeasureRecords<T>(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  const { context, measures } = await readMeasures(query, reader, today);
  const batches = () => batchesOf(measures);
  const conditions = conditionsOf("measures", query);
  return use({ dataset: "measures", columns: MEASURE_COLUMNS, context, conditions, batches });
}

/**
 * The records of the file of indicators' values.
 * @throws SignedOut none of them is published
 */
export async function openIndicatorRecords<T>(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  if (!canReadReports(await reader)) throw new SignedOut();
  const [{ context, measures }, ministries, samples] = await Promise.all([
    readMeasures(query, reader, today),
    listMinistries(),
    hasSamples(),
  ]);
  const named = new Map(ministries.map((ministry) => [ministry.id, ministry]));
  const conditions = conditionsOf("indicators", query);
  return use<IndicatorRow>({
    dataset: "indicators",
    columns: INDICATOR_COLUMNS,
    context: { ...context, ministries: named, samples },
    conditions,
    batches: () => valueBatches(measures, context.asOf),
  });
}

async function* valueBatches(
  measures: readonly RatedMeasure[],
  asOf: DateString,
): AsyncGenerator<IndicatorRow[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  for await (const batch of readIndicatorBatches([...byId.keys()], asOf)) {
    yield batch.flatMap((value) => {
      const measure = byId.get(value.measureId);
      return measure ? [{ ...value, measure }] : [];
    });
  }
}

async function readMeasures(query: URLSearchParams, reader: Reader, today: DateString) {
  const [read, plan] = await Promise.all([readMeasureQuery(query, today), requireMeasures()]);
  const { asOf, ...filter } = valuesOf(read);
  const problem = await letterProblem(reader, filter);
  if (problem) throw invalid([problem]);
  return {
    context: printed(asOf, plan),
    measures: await listRatedMeasures(reader, plan.versionId, asOf, filter),
  };
}

/** The records of the file of the coverage by article. */
export async function openCoverageRecords<T>(
  query: URLSearchParams,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  const view = valuesOf(readQuery(query, coverageFields, today));
  const [plan, ministries] = await Promise.all([requireMeasures(), listMinistries()]);
  const [whole, crossed] = await Promise.all([
    getCoverage(plan.versionId, view.asOf),
    getCoverageByMinistry(plan.versionId, view.asOf, ministries, view.role),
  ]);
  const rows = coverageRows(whole, crossed, view.role);
  return use({
    dataset: "coverage",
    columns: COVERAGE_COLUMNS,
    context: printed(view.asOf, plan),
    conditions: conditionsOf("coverage", query),
    batches: () => batchesOf(rows),
  });
}

/** The context of a file without 区分. */
function printed(asOf: DateString, plan: FileContext["plan"]): FileContext {
  return { asOf, basis: { kind: "none" }, plan, ministries: new Map(), samples: false };
}
