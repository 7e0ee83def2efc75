import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { SearchContent } from "@/components/search/search-content";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { SEARCH_QUERY_FIELDS } from "@/lib/search/filter";
import { loadSearch } from "./load-search";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = givenTexts(await searchParams, ["q"]);
  return { title: q === undefined ? "検索" : `「${[...q].slice(0, 40).join("")}」の検索` };
}

export default async function SearchPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, SEARCH_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day) };
  if (hasEmptyFields(input, SEARCH_QUERY_FIELDS)) redirect(addressOf("/search", texts));
  const page = await loadSearch(input, day);
  return <Prepared view={SearchContent} props={{ page, given, texts }} />;
}
