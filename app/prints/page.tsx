import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { PrintsContent } from "@/components/prints/prints-content";
import { ministriesOf, printsAddress } from "@/lib/print/choice";
import { asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadPrints } from "./load-prints";

export const metadata: Metadata = { title: "印刷用ファイルの作成" };

const FIELDS = ["asOf", "print", "format", "from"];

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Files for print, chosen by their content, ministries, day and format, with a preview. */
export default async function PrintsPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, FIELDS);
  const ministries = ministriesOf(input.ministry);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day), ministry: ministries.join(" ") };
  // A form without scripts sends all of its fields, and each ministry apart.
  if (hasEmptyFields(input, [...FIELDS, "ministry"]) || Array.isArray(input.ministry)) {
    redirect(printsAddress(texts));
  }
  const page = await loadPrints(input, day);
  return <Prepared view={PrintsContent} props={{ page, given, ministries, today: day }} />;
}
