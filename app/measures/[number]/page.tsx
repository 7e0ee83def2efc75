import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureView } from "@/components/measures/measure-view";
import { planDateText, SourceNote } from "@/components/plans/source-note";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
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
  if (!loaded) notFound();
  const query = readQuery(input, {}, currentDay);
  return (
    <>
      <AsOfProblem problem={query.problems[0]?.message} />
      <MeasureView
        {...loaded}
        linkAsOf={query.values ? asOfText(query.values.asOf, currentDay) : undefined}
      />
      <SourceNote plan={loaded.plan} asOf={planDateText(loaded.plan)}>
        <MarkLegend />
      </SourceNote>
    </>
  );
}
