import { Dated } from "@/components/calendar/dated";
import { PrintLinks } from "@/components/exports/print-links";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { TextLink } from "@/components/ui/text-link";
import type { CompareQuery } from "@/lib/compare/filter";
import type { ComparedDay, ComparisonResult } from "@/lib/compare/queries";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { CurrentPlan } from "@/lib/plans/queries";
import { basisText } from "@/lib/progress/basis-text";
import { addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import { CompareForm } from "./compare-form";
import { COMPARE_FIELD_LABELS } from "./compare-words";
import { CHANGED_LIST_ID, ComparedResult } from "./compared-result";

type Page = {
  roadmap: CurrentPlan;
  from: ComparedDay;
  to: ComparedDay;
  ministries: readonly { slug: string; name: string }[];
  problems: readonly QueryProblem[];
  query: CompareQuery | null;
  result: ComparisonResult | null;
};

/**
 * Two days of the roadmap compared.
 * @param page null before the first import
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them: 基準日 only when it is not today
 */
export function CompareContent({
  page,
  given,
  texts,
  today,
  pageSize,
}: {
  page: Page | null;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
  today: DateString;
  pageSize: number;
}) {
  if (!page) return <NoPlan name="工程表" />;
  const { roadmap, from, to, ministries, problems, query, result } = page;
  return (
    <>
      <PageHeading
        title="二つの時点の比較"
        lead={`「${roadmap.title}」の進捗を二つの日で比べ、完了したもの、遅れが増えたもの、着手したものなどを示します。`}
        meta={
          <Dated>
            {dateLabel(from.asOf)} → {dateLabel(to.asOf)}
          </Dated>
        }
      />
      <CompareForm
        given={given}
        texts={texts}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        from={from.asOf}
        asOf={to.asOf}
        today={today}
        ministries={ministries}
        listId={result ? CHANGED_LIST_ID : undefined}
      />
      {query === null ? (
        <QueryProblems
          problems={problems}
          labels={COMPARE_FIELD_LABELS}
          submitLabel="比べる"
          resetHref={addressWithout("/compare", texts, problems)}
        />
      ) : result ? (
        <ComparedResult
          result={result}
          query={query}
          texts={texts}
          ministry={ministries.find(({ slug }) => slug === query.ministry)?.name}
          pageSize={pageSize}
        />
      ) : (
        <Unpublished days={[from, to]} />
      )}
      <p className="mt-8 print:hidden">
        <TextLink href="/compare/versions">工程表の版どうしを比べる(計画の終わりの変化)</TextLink>
      </p>
      <SourceNote plan={roadmap} asOf={[from, to].map((day) => basisText(day.basis, day.asOf)).join(" → ")}>
        {result ? <ProgressLegend /> : null}
      </SourceNote>
      {result ? (
        <PrintLinks
          print="summary"
          values={{ asOf: texts.asOf, from: from.asOf }}
          subject="進捗の概要(すべての府省庁。この二つの日の変化を含む)"
        />
      ) : null}
    </>
  );
}

/** For those signed out, where nothing was published by one of the days. */
function Unpublished({ days }: { days: readonly ComparedDay[] }) {
  const missing = days.filter(({ basis }) => basis.kind === "none").map(({ asOf }) => dateLabel(asOf));
  return (
    <Notice title="進捗はまだ公表されていません">
      <p>
        <Dated>{missing.join("と")}の時点では、公表された進捗がないため比べられません。</Dated>
        公表後の日付を指定してください。
      </p>
    </Notice>
  );
}
