import "server-only";
import { invalid, requireMeasures, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { letterProblem, listRatedMeasures } from "@/lib/measures/rated-queries";
import { readMeasureQuery } from "@/lib/measures/read-query";
import { planDateText } from "@/lib/plans/plan-words";
import { asOfOf } from "@/lib/request/query-string";
import { hasSamples } from "@/lib/site/queries";
import { measureNotes, measuresTable } from "./measures-table";
import { type Conditions, fileName, type PrintFile, sourceOf } from "./print-file";
import { PRINT_LABELS } from "./print-files";
import { SAMPLE_LINE } from "./words";

/** The catalogue of measures, or what its conditions leave of it. */
export async function openMeasures(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
  conditionsOf: Conditions,
): Promise<PrintFile> {
  const [read, plan, conditions] = await Promise.all([
    readMeasureQuery(query, today),
    requireMeasures(asOfOf(query, today)),
    conditionsOf("measures", query),
  ]);
  const { asOf, ...filter } = valuesOf(read);
  const problem = await letterProblem(reader, filter);
  if (problem) throw invalid([problem]);
  const measures = await listRatedMeasures(reader, plan.versionId, asOf, filter);
  const rated = measures.some(({ letters }) => letters !== null);
  const samples = rated && (await hasSamples());
  return {
    name: fileName("measures-print", PRINT_LABELS.measures, asOf),
    document: {
      title: plan.title,
      asOf: planDateText(plan),
      lead: [
        `要確認の印の割当て${rated ? "と指標の評価" : ""}は、${dateLabel(asOf)}時点のものです。`,
        `${measures.length}施策${conditions.length > 0 ? `(${conditions.join("、")})` : ""}`,
        ...(samples ? [SAMPLE_LINE] : []),
      ],
      tables: [measuresTable(measures, "施策")],
      notes: measureNotes(rated),
      source: sourceOf([plan], samples),
    },
  };
}
