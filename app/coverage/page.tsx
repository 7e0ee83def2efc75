import type { Metadata } from "next";
import { ArticleCoverage } from "@/components/coverage/article-coverage";
import { MinistryCoverage } from "@/components/coverage/ministry-coverage";
import { MinistryMarks } from "@/components/coverage/ministry-marks";
import { ViewProblems } from "@/components/coverage/view-problems";
import { NoPlan } from "@/components/plans/no-plan";
import { PageHeading } from "@/components/ui/page-heading";
import { coverageFields } from "@/lib/coverage/filter";
import { getCoverage, getCoverageByMinistry } from "@/lib/coverage/queries";
import { listMinistries } from "@/lib/ministries/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { asOfText } from "@/lib/request/address";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "条ごとの対応" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoveragePage({ searchParams }: Props) {
  const day = today();
  const { values, problems } = readQuery(await searchParams, coverageFields, day);
  const heading = (
    <PageHeading
      title="条ごとの対応"
      lead="施策集の施策が、官民データ活用推進基本法 第3章のどの条に対応するかを、府省庁別に示します。"
      meta="日付不明の抜粋の表から読み取った推定です。"
    />
  );
  if (!values) {
    return (
      <>
        {heading}
        <ViewProblems problems={problems} />
      </>
    );
  }
  const [plan, ministries] = await Promise.all([currentMeasures(), listMinistries()]);
  if (!plan) {
    return (
      <>
        {heading}
        <NoPlan name="施策集" />
      </>
    );
  }
  const [coverage, crossed] = await Promise.all([
    getCoverage(plan.versionId),
    getCoverageByMinistry(plan.versionId, ministries, values.role),
  ]);
  const asOf = asOfText(values.asOf, day);
  return (
    <>
      {heading}
      <div className="space-y-8">
        <ArticleCoverage coverage={coverage} plan={plan} asOf={asOf} columns />
        <MinistryCoverage ministries={crossed} coverage={coverage} plan={plan} view={values} asOf={asOf} />
        <MinistryMarks ministries={crossed} coverage={coverage} plan={plan} role={values.role} asOf={asOf} />
      </div>
    </>
  );
}
