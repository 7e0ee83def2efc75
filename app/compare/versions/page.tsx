import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { SlippageContent } from "@/components/versions/slippage-content";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadSlippage, SLIPPAGE_QUERY_FIELDS } from "./load-slippage";

export const metadata: Metadata = { title: "工程表の版の比較" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SlippagePage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, SLIPPAGE_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day) };
  if (hasEmptyFields(input, SLIPPAGE_QUERY_FIELDS)) redirect(addressOf("/compare/versions", texts));
  const page = await loadSlippage(input, day);
  return <Prepared view={SlippageContent} props={{ page, given, texts }} />;
}
