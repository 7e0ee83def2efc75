import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureFilterForm } from "@/components/measures/measure-filter-form";
import { MeasureList } from "@/components/measures/measure-list";
import { MEASURE_FIELD_LABELS } from "@/components/measures/measure-words";
import { NoPlan } from "@/components/plans/no-plan";
import { planDateText, SourceNote } from "@/components/plans/source-note";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { listMeasures } from "@/lib/measures/queries";
import { MEASURE_QUERY_FIELDS, readMeasureQuery } from "@/lib/measures/read-query";
import { listMinistries } from "@/lib/ministries/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { addressOf, addressWithout, asOfText } from "@/lib/request/address";
import { givenTexts, hasEmptyFields } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "施策" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MeasuresPage({ searchParams }: Props) {
  const currentDay = today();
  const input = await searchParams;
  const given = givenTexts(input, MEASURE_QUERY_FIELDS);
  const texts = { ...given, asOf: given.asOf && asOfText(given.asOf, currentDay) };
  if (hasEmptyFields(input, MEASURE_QUERY_FIELDS)) redirect(addressOf("/measures", texts));

  const [plan, { values, problems }, ministries] = await Promise.all([
    currentMeasures(),
    readMeasureQuery(input, currentDay),
    listMinistries(),
  ]);
  if (!plan) return <NoPlan name="施策集" />;
  const measures = values && (await listMeasures(plan.versionId, values));
  const date = planDateText(plan);
  return (
    <>
      <PageHeading title="施策" lead={`「${plan.title}」の施策の一覧です。`} meta={date} />
      <MeasureFilterForm
        texts={given}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        ministries={ministries}
        asOf={values ? texts.asOf : undefined}
      />
      {measures ? (
        <MeasureList
          measures={measures}
          caption={`施策の一覧(${date})`}
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
      </SourceNote>
    </>
  );
}
