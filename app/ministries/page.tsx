import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { Dated } from "@/components/calendar/dated";
import { MinistriesContent } from "@/components/ministries/ministries-content";
import { overviewBasis } from "@/components/overview/overview-basis";
import { NoPlan } from "@/components/plans/no-plan";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type MinistrySort, ministriesFields, PROGRESS_SORTS } from "@/lib/ministries/sort";
import type { ProgressBasis } from "@/lib/progress/basis";
import { addressOf, addressWithout, asOfText } from "@/lib/request/address";
import { asOfOf, givenTexts, hasEmptyFields, type QueryProblem, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadMinistries } from "./load-ministries";

export const metadata: Metadata = { title: "府省庁" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const FIELDS = ["asOf", "sort"];

export default async function MinistriesPage({ searchParams }: Props) {
  const day = today();
  const input = await searchParams;
  const texts = givenTexts(input, FIELDS);
  if (hasEmptyFields(input, FIELDS)) redirect(addressOf("/ministries", texts));
  const { values, problems } = readQuery(input, ministriesFields, day);
  const asOf = asOfOf(input, day);
  if (problems.some(({ field }) => field === "asOf"))
    return <Prepared view={Problems} props={{ problems, texts, asOf, today: day }} />;
  const page = await loadMinistries(asOf);
  if (!page) return <Prepared view={NoPlan} props={{ name: "工程表" }} />;
  const problem = problems[0] ?? sortProblem(values?.sort, page.basis);
  const sort = problem === undefined && values ? values.sort : "official";
  const props = { ...page, asOf, sort, sortProblem: problem?.message, today: day };
  return <Prepared view={Ministries} props={props} />;
}

/** An order that rests on progress, for those to whom it isn't published: they get the official one. */
function sortProblem(sort: MinistrySort | undefined, basis: ProgressBasis): QueryProblem | undefined {
  if (basis.kind !== "none" || sort === undefined || !PROGRESS_SORTS.includes(sort)) return undefined;
  return { field: "sort", message: "進捗はまだ公表されていないため、遅れでは並べ替えられません" };
}

const TITLE = "府省庁";

function Problems({
  problems,
  texts,
  asOf,
  today,
}: {
  problems: readonly QueryProblem[];
  texts: Readonly<Record<string, string>>;
  asOf: DateString;
  today: DateString;
}) {
  return (
    <>
      <PageHeading title={TITLE} />
      <AsOfControl
        path="/ministries"
        asOf={asOf}
        today={today}
        error={problems.find(({ field }) => field === "asOf")?.message}
      />
      <QueryProblems
        problems={problems}
        labels={{ asOf: "基準日", sort: "並べ順" }}
        resetHref={addressWithout("/ministries", texts, problems)}
      />
    </>
  );
}

function Ministries({
  today,
  ...page
}: NonNullable<Awaited<ReturnType<typeof loadMinistries>>> & {
  asOf: DateString;
  sort: MinistrySort;
  sortProblem: string | undefined;
  today: DateString;
}) {
  const { asOf, basis, sort } = page;
  return (
    <>
      <PageHeading
        title={TITLE}
        lead="計画の中で各府省庁が担う工程と施策を、主担当と連携に分けて示します。府省庁の名前から、それぞれのページを開けます。"
        meta={<Dated>{overviewBasis(basis, asOf)}</Dated>}
      />
      <AsOfControl
        path="/ministries"
        keep={{ sort: sort === "official" ? undefined : sort }}
        asOf={asOf}
        today={today}
      />
      <MinistriesContent {...page} asOfText={asOfText(asOf, today)} />
    </>
  );
}
