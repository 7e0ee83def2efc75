import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ShiftJisContent } from "@/components/exports/shift-jis-content";
import { Prepared } from "@/components/prepared/prepared";
import { getViewer } from "@/lib/auth/get-viewer";
import { requireViewer } from "@/lib/auth/require-viewer";
import { CLOSED_DATASETS, DATASETS, shiftJisAddress } from "@/lib/exports/datasets";
import { FILE_FIELDS } from "@/lib/exports/fields";
import { findUnwritable } from "@/lib/exports/queries";
import { givenTexts } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "Shift_JISのCSV" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Before a CSV file in Shift_JIS is saved: what of it can't be written. */
export default async function ShiftJisPage({ searchParams }: Props) {
  const input = await searchParams;
  const dataset = DATASETS.find((name) => name === input.dataset);
  if (!dataset) notFound();
  const values = givenTexts(input, ["asOf", ...FILE_FIELDS[dataset]]);
  if (CLOSED_DATASETS.includes(dataset)) await requireViewer(shiftJisAddress(dataset, values));
  const found = await findUnwritable(dataset, input, getViewer(), today());
  return <Prepared view={ShiftJisContent} props={{ dataset, values, ...found }} />;
}
