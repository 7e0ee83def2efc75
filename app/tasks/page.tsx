import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { titleWords } from "@/components/tasks/list-words";
import { TasksContent } from "@/components/tasks/tasks-content";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { viewTitle } from "@/lib/request/view-title";
import { TASK_QUERY_FIELDS } from "@/lib/tasks/read-query";
import { loadListChoices } from "../list-choices";
import { loadTaskList } from "./load-list";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const given = givenTexts(await searchParams, TASK_QUERY_FIELDS);
  return { title: viewTitle("工程", titleWords(given, await loadListChoices())) };
}

export default async function TasksPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const given = givenTexts(input, TASK_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, day) };
  if (hasEmptyFields(input, TASK_QUERY_FIELDS)) redirect(addressOf("/tasks", texts));
  const page = await loadTaskList(input, day);
  return <Prepared view={TasksContent} props={{ page, given, texts, today: day }} />;
}
