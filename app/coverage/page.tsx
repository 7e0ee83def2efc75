import type { Metadata } from "next";
import { ArticleCoverage } from "@/components/coverage/article-coverage";
import { MinistryCoverage } from "@/components/coverage/ministry-coverage";
import { MinistryMarks } from "@/components/coverage/ministry-marks";
import { ViewProblems } from "@/components/coverage/view-problems";
import { ExportLinks } from "@/components/exports/export-links";
import { SettleLink } from "@/components/measures/settle-link";
import { NoPlan } from "@/components/plans/no-plan";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth/get-viewer";
import { type CoverageView, coverageFields } from "@/lib/coverage/filter";
import { getCoverage, getCoverageByMinistry } from "@/lib/coverage/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { canSettleMark } from "@/lib/measures/policy";
import { listCarriers } from "@/lib/ministries/carrier-queries";
import { currentMeasures } from "@/lib/plans/queries";
import { asOfText } from "@/lib/request/address";
import { type QueryProblem, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "条ごとの対応" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoveragePage({ searchParams }: Props) {
  const day = today();
  const { values, problems } = readQuery(await searchParams, coverageFields, day);
  const reader = getViewer();
  const page = values && (await loadCoverage(values.asOf, values.role));
  const settles = canSettleMark(await reader);
  return <Prepared view={Content} props={{ page, view: values, problems, today: day, settles }} />;
}

async function loadCoverage(asOf: DateString, role: CoverageView["role"]) {
  const [plan, ministries] = await Promise.all([currentMeasures(asOf), listCarriers()]);
  if (!plan) return null;
  const [coverage, crossed] = await Promise.all([
    getCoverage(plan.versionId, asOf),
    getCoverageByMinistry(plan.versionId, asOf, ministries, role),
  ]);
  return { plan, coverage, crossed };
}

function Content({
  page,
  view,
  problems,
  today,
  settles,
}: {
  page: Awaited<ReturnType<typeof loadCoverage>>;
  view: (CoverageView & { asOf: DateString }) | null;
  problems: readonly QueryProblem[];
  today: DateString;
  /** Whether the person decides about 要確認. */
  settles: boolean;
}) {
  const asOf = view ? asOfText(view.asOf, today) : undefined;
  return (
    <>
      <PageHeading
        title="条ごとの対応"
        lead="施策集の施策が、官民データ活用推進基本法 第3章のどの条に対応するかを、府省庁別に示します。"
        meta="日付不明の抜粋の表から読み取った推定です。"
      />
      {view === null ? (
        <ViewProblems problems={problems} />
      ) : page === null ? (
        <NoPlan name="施策集" />
      ) : (
        <div className="space-y-8">
          {settles ? <SettleLink measures={page.coverage.basis.withReview} /> : null}
          <ArticleCoverage coverage={page.coverage} plan={page.plan} asOf={asOf} columns />
          <MinistryCoverage
            ministries={page.crossed}
            coverage={page.coverage}
            plan={page.plan}
            view={view}
            asOf={asOf}
          />
          <MinistryMarks
            ministries={page.crossed}
            coverage={page.coverage}
            plan={page.plan}
            role={view.role}
            asOf={asOf}
          />
          <ExportLinks dataset="coverage" values={{ asOf, role: view.role }} />
        </div>
      )}
    </>
  );
}
