import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActivityContent } from "@/components/activity/activity-content";
import { Prepared } from "@/components/prepared/prepared";
import { ACTIVITY_QUERY_FIELDS } from "@/lib/activity/filter";
import { requireViewer } from "@/lib/auth/require-viewer";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadActivity } from "./load-activity";

export const metadata: Metadata = { title: "履歴" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActivityPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, ACTIVITY_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day) };
  const viewer = await requireViewer(addressOf("/activity", texts));
  if (hasEmptyFields(input, ACTIVITY_QUERY_FIELDS)) redirect(addressOf("/activity", texts));
  const stream = await loadActivity(viewer, input, day);
  return <Prepared view={ActivityContent} props={{ ...stream, given, texts, today: day }} />;
}
