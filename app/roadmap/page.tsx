import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { RoadmapContent } from "@/components/roadmap/roadmap-content";
import { roadmapTitleWords } from "@/components/roadmap/roadmap-words";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { viewTitle } from "@/lib/request/view-title";
import { roadmapAddress } from "@/lib/roadmap/address";
import { ROADMAP_QUERY_FIELDS } from "@/lib/roadmap/read-query";
import { loadListChoices } from "../list-choices";
import { loadRoadmap, ownMinistry } from "./load-roadmap";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const given = givenTexts(await searchParams, ROADMAP_QUERY_FIELDS);
  return { title: viewTitle("工程表", roadmapTitleWords(given, await loadListChoices())) };
}

export default async function RoadmapPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, ROADMAP_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day) };
  if (hasEmptyFields(input, ROADMAP_QUERY_FIELDS)) redirect(roadmapAddress(texts));
  if (Object.keys(given).every((field) => field === "asOf")) {
    // The address then says whose rows are seen, and can be sent to anyone.
    const ministry = await ownMinistry();
    if (ministry) redirect(addressOf("/roadmap", { asOf: texts.asOf, ministry }));
  }
  const page = await loadRoadmap(input, day);
  return <Prepared view={RoadmapContent} props={{ page, given, texts, today: day }} />;
}
