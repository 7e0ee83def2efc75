import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { DataQualityContent } from "@/components/data-quality/data-quality-content";
import { NoPlan } from "@/components/plans/no-plan";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { addressOf, addressWithout, asOfText } from "@/lib/request/address";
import { asOfOf, givenTexts, hasEmptyFields, type QueryProblem, readQuery } from "@/lib/request/query-string";
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
  const { values, problems } = withProblems(readQuery(input, SHAPE, day), [
    await ministryProblem(given.ministry),
  ]);
  if (!values) return <Prepared view={Problems} props={{ problems, given }} />;
  const page = await loadDataQuality(values.ministry);
  if (!page) return <Prepared view={NoPlan} props={{ name: "工程表と施策集" }} />;
  const props = { ...page, ministry: values.ministry ?? null, asOf: asOfText(asOfOf(input, day), day) };
  return <Prepared view={DataQualityContent} props={props} />;
}

function Problems({
  problems,
  given,
}: {
  problems: readonly QueryProblem[];
  given: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <PageHeading title="データの品質" />
      <QueryProblems
        problems={problems}
        labels={{ asOf: "基準日", ministry: "府省庁" }}
        resetHref={addressWithout("/data-quality", given, problems)}
      />
    </>
  );
}
