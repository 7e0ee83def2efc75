import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { Dated } from "@/components/calendar/dated";
import { overviewBasis } from "@/components/overview/overview-basis";
import { OverviewContent } from "@/components/overview/overview-content";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type Bars, overviewFields } from "@/lib/overview/filter";
import { addressOf, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields, type QueryProblem, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadOverview } from "./load-overview";

// The template of the layout holds for the folders below it, not for the page beside it.
export const metadata: Metadata = { title: { absolute: "概要 | 工程表ダッシュボード" } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OverviewPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  if (hasEmptyFields(input, ["asOf"])) redirect(addressOf("/", givenTexts(input, ["bars"])));
  const { values, problems } = readQuery(input, overviewFields, day);
  if (!values) return <Prepared view={Problems} props={{ problems, today: day }} />;
  const page = await loadOverview(values.asOf);
  return <Prepared view={Overview} props={{ ...page, ...values, today: day }} />;
}

const TITLE = "進捗と条ごとの対応の概要";

function Problems({ problems, today }: { problems: readonly QueryProblem[]; today: DateString }) {
  return (
    <>
      <PageHeading title={TITLE} />
      <AsOfControl
        path="/"
        asOf={today}
        today={today}
        error={problems.find(({ field }) => field === "asOf")?.message}
      />
      <QueryProblems
        problems={problems}
        labels={{ asOf: "基準日", bars: "棒の長さ" }}
        resetHref={addressOf("/")}
      />
    </>
  );
}

function Overview({
  asOf,
  bars,
  today,
  ...page
}: Awaited<ReturnType<typeof loadOverview>> & { asOf: DateString; bars: Bars; today: DateString }) {
  return (
    <>
      <PageHeading
        title={TITLE}
        lead="「デジタル社会の実現に向けた重点計画」の工程表と、官民データ活用推進基本計画の施策集を、府省庁別に集計しています。"
        meta={<Dated>{overviewBasis(page.basis, asOf)}</Dated>}
      />
      <AsOfControl path="/" keep={{ bars: bars === "count" ? undefined : bars }} asOf={asOf} today={today} />
      <OverviewContent {...page} asOf={asOf} asOfText={asOfText(asOf, today)} bars={bars} />
    </>
  );
}
