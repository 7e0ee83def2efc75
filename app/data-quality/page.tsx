import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { DataQualityContent } from "@/components/data-quality/data-quality-content";
import { NoPlan } from "@/components/plans/no-plan";
import { Prepared } from "@/components/prepared/prepared";
import { addressOf, asOfText } from "@/lib/request/address";
import { asOfOf, givenTexts, hasEmptyFields, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { taskFilterFields } from "@/lib/tasks/filter";
import { ministryProblem, withProblems } from "@/lib/tasks/read-query";
import { loadDataQuality } from "./load-data-quality";

export const metadata: Metadata = { title: "データの品質" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const FIELDS = ["asOf", "ministry"];
const SHAPE = { ministry: z.optional(taskFilterFields.ministry) };

export default async function DataQualityPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, FIELDS);
  if (hasEmptyFields(input, FIELDS)) redirect(addressOf("/data-quality", given));
  const { problems } = withProblems(readQuery(input, SHAPE, day), [await ministryProblem(given.ministry)]);
  // Nothing here depends on 基準日: where it can't be used, the page says so and stays.
  const asOfProblem = problems.find(({ field }) => field === "asOf")?.message;
  const refused = problems.filter(({ field }) => field !== "asOf");
  const ministry = refused.length > 0 ? undefined : given.ministry;
  const page = await loadDataQuality(ministry);
  if (!page) return <Prepared view={NoPlan} props={{ name: "工程表と施策集" }} />;
  const asOf = asOfText(asOfOf(input, day), day);
  const props = { ...page, ministry: ministry ?? null, asOf, asOfProblem, problems: refused };
  return <Prepared view={DataQualityContent} props={props} />;
}
