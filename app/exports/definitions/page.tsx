import type { Metadata } from "next";
import { DefinitionsContent } from "@/components/exports/definitions-content";
import { Prepared } from "@/components/prepared/prepared";
import { datasetDefinitions } from "@/lib/exports/definitions";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "データファイルと列の説明" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DefinitionsPage({ searchParams }: Props) {
  const day = today();
  const { values, problems } = readQuery(await searchParams, {}, day);
  const asOf = values ? asOfText(values.asOf, day) : undefined;
  const plans = await Promise.all([currentRoadmap(), currentMeasures()]);
  const sources = plans.flatMap((plan) => plan?.citation ?? []);
  const props = { sources, datasets: datasetDefinitions(), asOf, asOfProblem: problems[0]?.message };
  return <Prepared view={DefinitionsContent} props={props} />;
}
