import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Dated } from "@/components/calendar/dated";
import { KpiLegend } from "@/components/indicators/kpi-letter";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureFilterForm } from "@/components/measures/measure-filter-form";
import { MEASURE_LIST_ID, MeasureList } from "@/components/measures/measure-list";
import { MEASURE_FIELD_LABELS, measureTitleWords } from "@/components/measures/measure-words";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { getViewer } from "@/lib/auth/get-viewer";
import { letterProblem, listRatedMeasures, type RatedMeasure } from "@/lib/measures/rated-queries";
import { MEASURE_QUERY_FIELDS, readMeasureQuery } from "@/lib/measures/read-query";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import { listMinistries, type MinistrySummary } from "@/lib/ministries/queries";
import { planDateText } from "@/lib/plans/plan-words";
import { type CurrentPlan, currentMeasures } from "@/lib/plans/queries";
import { addressOf, addressWithout, asOfText } from "@/lib/request/address";
import { asOfOf, givenTexts, hasEmptyFields, type QueryProblem } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { viewTitle } from "@/lib/request/view-title";
import { canReadReports } from "@/lib/tasks/policy";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const given = givenTexts(await searchParams, MEASURE_QUERY_FIELDS);
  return { title: viewTitle("施策", measureTitleWords(given, await listMinistries())) };
}

export default async function MeasuresPage({ searchParams }: Props) {
  const currentDay = today();
  const input = await searchParams;
  const given = givenTexts(input, MEASURE_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, currentDay) };
  if (hasEmptyFields(input, MEASURE_QUERY_FIELDS)) redirect(addressOf("/measures", texts));

  const viewer = getViewer();
  const [plan, query, ministries, rated] = await Promise.all([
    currentMeasures(asOfOf(input, currentDay)),
    readMeasureQuery(input, currentDay),
    listCarriers(),
    viewer.then(canReadReports),
  ]);
  const refused = query.values && (await letterProblem(viewer, query.values));
  const problems = refused ? [refused] : query.problems;
  const measures =
    plan && query.values && !refused
      ? await listRatedMeasures(viewer, plan.versionId, query.values.asOf, query.values)
      : null;
  return <Prepared view={Content} props={{ plan, measures, problems, ministries, given, texts, rated }} />;
}

/** @param measures null where the conditions cannot be used */
function Content({
  plan,
  measures,
  problems,
  ministries,
  given,
  texts,
  rated,
}: {
  plan: CurrentPlan | null;
  measures: readonly RatedMeasure[] | null;
  problems: readonly QueryProblem[];
  ministries: readonly MinistrySummary[];
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
  /** The reader sees the letters of indicators. */
  rated: boolean;
}) {
  if (!plan) return <NoPlan name="施策集" />;
  const date = planDateText(plan);
  return (
    <>
      <PageHeading title="施策" lead={`「${plan.title}」の施策の一覧です。`} meta={<Dated>{date}</Dated>} />
      <MeasureFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        ministries={ministries}
        rated={rated}
        asOf={measures ? texts.asOf : undefined}
        listId={measures ? MEASURE_LIST_ID : undefined}
      />
      {measures ? (
        <MeasureList
          measures={measures}
          caption={<Dated>施策の一覧({date})</Dated>}
          texts={texts}
          ministries={ministries}
        />
      ) : (
        <QueryProblems
          problems={problems}
          labels={MEASURE_FIELD_LABELS}
          resetHref={addressWithout("/measures", texts, problems)}
        />
      )}
      <SourceNote plan={plan} asOf={date}>
        <MarkLegend />
        {rated ? <KpiLegend /> : null}
      </SourceNote>
    </>
  );
}
