import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CompareContent } from "@/components/compare/compare-content";
import { Prepared } from "@/components/prepared/prepared";
import { COMPARE_QUERY_FIELDS } from "@/lib/compare/filter";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { COMPARE_PAGE_SIZE, loadCompare } from "./load-compare";

export const metadata: Metadata = { title: "二つの時点の比較" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, COMPARE_QUERY_FIELDS);
  const { to } = givenTexts(input, ["to"]);
  // The later day is 基準日, which every address calls `asOf`.
  if (to !== undefined) redirect(addressOf("/compare", { ...given, asOf: to }));
  const texts = {
    ...given,
    asOf: given.asOf && asOfText(given.asOf, day),
    by: given.by === "task" ? undefined : given.by,
  };
  if (hasEmptyFields(input, COMPARE_QUERY_FIELDS)) redirect(addressOf("/compare", texts));
  const page = await loadCompare(input, day);
  return (
    <Prepared view={CompareContent} props={{ page, given, texts, today: day, pageSize: COMPARE_PAGE_SIZE }} />
  );
}
