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
import { asOfOf, readQuery } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import { canReadReports } from "@/lib/tasks/policy";
import { batchesOf } from "./batches";
import type { FileContext } from "./column";
import { conditionsOf } from "./conditions";
import { COVERAGE_COLUMNS } from "./coverage-columns";
import { coverageRows } from "./coverage-rows";
import { INDICATOR_COLUMNS, type IndicatorRow } from "./indicator-columns";
import { readIndicatorBatches } from "./indicator-queries";
import { KPI_REPORT_COLUMNS, type KpiReportRow } from "./kpi-report-columns";
import { readKpiReportBatches } from "./kpi-report-queries";
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
  const { context, measures } = await readOfMeasures(query, reader, today);
  return use<IndicatorRow>({
    dataset: "indicators",
    columns: INDICATOR_COLUMNS,
    context,
    conditions: conditionsOf("indicators", query),
    batches: () => withMeasures(measures, (ids) => readIndicatorBatches(ids, context.asOf)),
  });
}

/**
 * The records of the file of reports about KPIs; with a ministry asked for as lead, its own alone.
 * @throws SignedOut none of them is published
 */
export async function openKpiReportRecords<T>(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  use: RecordsUse<T>,
): Promise<T> {
  const { context, measures, filter } = await readOfMeasures(query, reader, today);
  const own =
    filter.role === "lead"
      ? [...context.ministries].find(([, { slug }]) => slug === filter.ministry)?.[0]
      : undefined;
  return use<KpiReportRow>({
    dataset: "kpi-reports",
    columns: KPI_REPORT_COLUMNS,
    context,
    conditions: conditionsOf("kpi-reports", query),
    batches: () => withMeasures(measures, (ids) => readKpiReportBatches(ids, context.asOf, own)),
  });
}

/** What files of records about measures have in common. */
async function readOfMeasures(query: URLSearchParams, reader: Reader, today: DateString) {
  if (!canReadReports(await reader)) throw new SignedOut();
  const [{ context, ...found }, list, samples] = await Promise.all([
    readMeasures(query, reader, today),
    listMinistries(),
    hasSamples(),
  ]);
  const ministries = new Map(list.map((ministry) => [ministry.id, ministry]));
  return { ...found, context: { ...context, ministries, samples } };
}

async function* withMeasures<Found extends { measureId: number }>(
  measures: readonly RatedMeasure[],
  read: (measureIds: number[]) => AsyncIterable<Found[]>,
): AsyncGenerator<(Found & { measure: RatedMeasure })[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  for await (const batch of read([...byId.keys()])) {
    yield batch.flatMap((found) => {
      const measure = byId.get(found.measureId);
      return measure ? [{ ...found, measure }] : [];
    });
  }
}

async function readMeasures(query: URLSearchParams, reader: Reader, today: DateString) {
  const [read, plan] = await Promise.all([
    readMeasureQuery(query, today),
    requireMeasures(asOfOf(query, today)),
  ]);
  const { asOf, ...filter } = valuesOf(read);
  const problem = await letterProblem(reader, filter);
  if (problem) throw invalid([problem]);
  return {
    filter,
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
  const [plan, ministries] = await Promise.all([requireMeasures(view.asOf), listMinistries()]);
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
