import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureView } from "@/components/measures/measure-view";
import { planDateText, SourceNote } from "@/components/plans/source-note";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { dateInJapan } from "@/lib/domain/as-of";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
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
  const today = dateInJapan(new Date());
  const [{ number }, input] = await Promise.all([params, searchParams]);
  const loaded = await loadMeasure(number);
  if (!loaded) notFound();
  const query = readQuery(input, {}, today);
  return (
    <>
      <AsOfProblem problem={query.problems[0]?.message} />
      <MeasureView {...loaded} linkAsOf={query.values ? asOfText(query.values.asOf, today) : undefined} />
      <SourceNote plan={loaded.plan} asOf={planDateText(loaded.plan)}>
        <MarkLegend />
      </SourceNote>
    </>
  );
}
