import "server-only";
import { getViewer } from "@/lib/auth/get-viewer";
import { type DateString, quarterEnd, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import {
  ministriesOf,
  type PrintChoice,
  type PrintPart,
  partsOf,
  printChoiceFields,
} from "@/lib/print/choice";
import { type PrintPreview, previewOf } from "@/lib/print/preview";
import { openPrint } from "@/lib/print/queries";
import { asOfOf, type QueryProblem, readQuery } from "@/lib/request/query-string";
import { withProblems } from "@/lib/tasks/read-query";
import { printConditions } from "../exports/[file]/print-conditions";

type Input = Readonly<Record<string, string | string[] | undefined>>;

export type PrintsPage = {
  carriers: readonly { slug: string; name: string }[];
  /** Null where the conditions can't be used. */
  choice: PrintChoice | null;
  problems: QueryProblem[];
  parts: readonly (PrintPart & { name: string | null })[];
  /** Of the first file; null where there is none. */
  preview: PrintPreview | null;
};

/** What the page of files for print shows; null before the first import of what is chosen. */
export async function loadPrints(input: Input, today: DateString): Promise<PrintsPage | null> {
  const { ministry, ...rest } = input;
  const ministries = ministriesOf(ministry);
  const asOf = asOfOf(rest, today);
  const [carriers, roadmap, measures] = await Promise.all([
    listCarriers(),
    currentRoadmap(asOf),
    currentMeasures(asOf),
  ]);
  const named = new Map(carriers.map(({ slug, name }) => [slug, name]));
  const read = readQuery(rest, printChoiceFields, today);
  const { values, problems } = withProblems(read, [
    ministries.every((slug) => named.has(slug))
      ? null
      : { field: "ministry", message: "府省庁を一覧から選んでください" },
    read.values?.print === "ministry" && ministries.length === 0
      ? { field: "ministry", message: "府省庁別のファイルでは、府省庁を一つ以上選んでください" }
      : null,
    read.values?.from !== undefined && read.values.from > asOf
      ? { field: "from", message: "基準日以前の日付で指定してください" }
      : null,
  ]);
  const names = carriers.map(({ slug, name }) => ({ slug, name }));
  if (!values) return { carriers: names, choice: null, problems, parts: [], preview: null };
  if (!(values.print === "measures" ? measures : roadmap)) return null;
  const from = values.from ?? quarterEnd(quarterOfDate(asOf) - 1);
  const choice = { ...values, from: values.print === "summary" ? from : undefined, ministries };
  const parts = partsOf(choice).map((part) => ({ ...part, name: named.get(part.ministry ?? "") ?? null }));
  const [first] = parts;
  const query = new URLSearchParams(
    Object.entries(first?.values ?? {}).flatMap(([field, text]) =>
      text === undefined ? [] : [[field, String(text)]],
    ),
  );
  const { document } = await openPrint(choice.print, query, getViewer(), today, printConditions);
  return { carriers: names, choice, problems: [], parts, preview: previewOf(document) };
}
