import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { DataQualityContent } from "@/components/data-quality/data-quality-content";
import { NoPlan } from "@/components/plans/no-plan";
import { Prepared } from "@/components/prepared/prepared";
import { getViewer } from "@/lib/auth/get-viewer";
import { canSettleMark } from "@/lib/measures/policy";
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
  // Hardly anything here depends on 基準日: where it can't be used, the page says so and shows today.
  const asOfProblem = problems.find(({ field }) => field === "asOf")?.message;
  const refused = problems.filter(({ field }) => field !== "asOf");
  const ministry = refused.length > 0 ? undefined : given.ministry;
  const asOf = asOfOf(input, day);
  const reader = getViewer();
  const page = await loadDataQuality(asOf, ministry);
  if (!page) return <Prepared view={NoPlan} props={{ name: "工程表と施策集" }} />;
  const linkAsOf = asOfText(asOf, day);
  const settles = canSettleMark(await reader);
  const props = {
    ...page,
    settles,
    ministry: ministry ?? null,
    asOf: linkAsOf,
    asOfProblem,
    problems: refused,
  };
  return <Prepared view={DataQualityContent} props={props} />;
}
