import type { Metadata } from "next";
import { DefinitionsContent } from "@/components/exports/definitions-content";
import { Prepared } from "@/components/prepared/prepared";
import { datasetDefinitions } from "@/lib/exports/definitions";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";

export const metadata: Metadata = { title: "データファイルと列の説明" };

export default async function DefinitionsPage() {
  const plans = await Promise.all([currentRoadmap(), currentMeasures()]);
  const sources = plans.flatMap((plan) => plan?.citation ?? []);
  return <Prepared view={DefinitionsContent} props={{ sources, datasets: datasetDefinitions() }} />;
}
