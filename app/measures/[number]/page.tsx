import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ExportLinks } from "@/components/exports/export-links";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureView } from "@/components/measures/measure-view";
import { planDateText, SourceNote } from "@/components/plans/source-note";
import { Prepared } from "@/components/prepared/prepared";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { measureNumber } from "@/lib/domain/item-number";
import { addressOf, asOfText } from "@/lib/request/address";
import { pathPart } from "@/lib/request/path-part";
import { givenTexts, type QueryInput, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadMeasure } from "./load-measure";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await loadMeasure((await params).number);
  return loaded ? { title: `${loaded.measure.number} ${loaded.measure.name}` } : {};
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const currentDay = today();
  const [{ number }, input] = await Promise.all([params, searchParams]);
  const loaded = await loadMeasure(number);
  if (!loaded) return leadToExact(number, input);
  const { values, problems } = readQuery(input, {}, currentDay);
  const linkAsOf = values ? asOfText(values.asOf, currentDay) : undefined;
  return <Prepared view={Content} props={{ ...loaded, linkAsOf, problem: problems[0]?.message }} />;
}

/** What the search would take for a 施策番号 leads to its page: 「3-16」. */
async function leadToExact(number: string, input: QueryInput): Promise<never> {
  const exact = measureNumber(pathPart(number));
  if (exact === null || !(await loadMeasure(exact))) notFound();
  permanentRedirect(addressOf(`/measures/${exact}`, givenTexts(input, ["asOf"])));
}

function Content({
  problem,
  ...view
}: NonNullable<Awaited<ReturnType<typeof loadMeasure>>> & {
  linkAsOf: DateString | undefined;
  problem: string | undefined;
}) {
  return (
    <>
      <AsOfProblem problem={problem} />
      <MeasureView {...view} />
      <div className="mt-6">
        {/* A number alone finds what has it, and nothing else. */}
        <ExportLinks
          dataset="measures"
          values={{ asOf: view.linkAsOf, q: view.measure.number }}
          subject="この施策"
        />
      </div>
      <SourceNote plan={view.plan} asOf={planDateText(view.plan)}>
        <MarkLegend />
      </SourceNote>
    </>
  );
}
