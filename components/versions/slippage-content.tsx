import { ExportLinks } from "@/components/exports/export-links";
import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterRow } from "@/components/ui/more-filters";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { Select } from "@/components/ui/select";
import { planDateText } from "@/lib/plans/plan-words";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import { SLIPPAGE_CHANGES } from "@/lib/versions/slippage";
import { SLIPPAGE_LABELS } from "@/lib/versions/slippage-words";
import { SlippageResult, type SlippageShown } from "./slippage-result";

const PATH = "/compare/versions";
const LABELS: Readonly<Record<string, string>> = {
  asOf: "基準日",
  version: "新しい版",
  previous: "前の版",
  ministry: "府省庁(主担当)",
  change: "計画の終わり",
  page: "ページ",
};

type Page = {
  versions: readonly { number: number; dated: string | null }[];
  later: CurrentPlan | null;
  older: CurrentPlan | null;
  problems: readonly QueryProblem[];
  ministries: readonly { slug: string; name: string }[];
  result: SlippageShown | null;
};

/**
 * Two versions of the roadmap compared by their planned ends.
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them
 */
export function SlippageContent({
  page,
  given,
  texts,
}: {
  page: Page;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
}) {
  const { versions, later, older, problems, ministries, result } = page;
  if (versions.length === 0) return <NoPlan name="工程表" />;
  const errors = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
  const numbers = versions.map(({ number, dated }) => ({
    value: `${number}`,
    label: `第${number}版${dated === null ? "" : `(${dated})`}`,
  }));
  const field = (name: string, assumed?: number) => ({
    name,
    label: LABELS[name] ?? name,
    error: errors[name],
    defaultValue: given[name] ?? (assumed === undefined ? "" : `${assumed}`),
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: "/" },
          { label: "二つの時点の比較", href: "/compare" },
          { label: "版の比較" },
        ]}
      />
      <PageHeading
        title="工程表の版の比較"
        lead="工程表の二つの版を比べ、計画の終わりが動いた工程、新しい工程、なくなった工程を示します。計画に印刷された時期の比較で、報告された進捗は含みません。"
        meta={later && older ? `第${older.number}版 → 第${later.number}版` : undefined}
      />
      {versions.length < 2 ? (
        <Notice>
          承認された版がまだ一つなので、比べられません。次の版が承認されると、ここで比べられます。
        </Notice>
      ) : (
        <FilterBar action={PATH} submitLabel="比べる" listId={undefined}>
          <FilterRow>
            <Select {...field("previous", older?.number)} options={numbers} />
            <Select {...field("version", later?.number)} options={numbers} />
            <Select
              {...field("ministry")}
              empty="すべて"
              options={ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
            <Select
              {...field("change")}
              empty="すべて"
              options={SLIPPAGE_CHANGES.map((change) => ({ value: change, label: SLIPPAGE_LABELS[change] }))}
            />
          </FilterRow>
        </FilterBar>
      )}
      {problems.length > 0 ? (
        <QueryProblems
          problems={problems}
          labels={LABELS}
          submitLabel="比べる"
          resetHref={addressWithout(PATH, texts, problems)}
        />
      ) : null}
      {result && later && older ? (
        <>
          <ExportLinks dataset="slippage" values={texts} />
          <SlippageResult result={result} texts={texts} path={PATH} />
          <SourceNote
            plan={later}
            others={[older]}
            asOf={`${planDateText(older)} → ${planDateText(later)}`}
          />
        </>
      ) : null}
    </>
  );
}
