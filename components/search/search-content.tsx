import { NoPlan } from "@/components/plans/no-plan";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { FilterBar } from "@/components/ui/filter-bar";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { TextField } from "@/components/ui/text-field";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import type { SearchFilter } from "@/lib/search/filter";
import type { SearchPage } from "@/lib/search/queries";
import { AskedProgress } from "./asked-progress";
import { SearchGuide } from "./search-guide";
import { SearchResults } from "./search-results";
import { SEARCH_FIELD_LABELS } from "./search-words";

type Page = {
  roadmap: CurrentPlan;
  catalogue: CurrentPlan | null;
  asOf: DateString;
  basis: ProgressBasis;
  problems: readonly QueryProblem[];
  /** Null where the conditions cannot be used, or nothing was asked. */
  result: { found: SearchPage; filter: SearchFilter; pageSize: number } | null;
};

/**
 * The search: what to look for, and what was found.
 * @param page null before the first import
 * @param given the conditions as they were typed
 * @param texts the same as addresses carry them: 基準日 only when it is not today
 */
export function SearchContent({
  page,
  given,
  texts,
}: {
  page: Page | null;
  given: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string | undefined>>;
}) {
  if (!page) return <NoPlan name="工程表" />;
  const { roadmap, catalogue, asOf, basis, problems, result } = page;
  const errors = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
  const others = catalogue ? [catalogue] : [];
  return (
    <>
      <PageHeading title="検索" lead="工程・施策・府省庁・条・分野を、番号や名前、語句で探します。" />
      <FilterBar
        action="/search"
        label="検索の条件"
        submitLabel="検索する"
        keep={{ kind: errors.kind ? undefined : texts.kind, asOf: errors.asOf ? undefined : texts.asOf }}
      >
        <div className="sm:col-span-2">
          <TextField
            label={SEARCH_FIELD_LABELS.q}
            name="q"
            type="search"
            maxLength={200}
            autoComplete="off"
            defaultValue={given.q ?? ""}
            error={errors.q}
          />
        </div>
      </FilterBar>
      {problems.length > 0 ? (
        <QueryProblems
          problems={problems}
          labels={SEARCH_FIELD_LABELS}
          submitLabel="検索する"
          resetHref={addressWithout("/search", texts, problems)}
        />
      ) : !result ? (
        <SearchGuide asOf={texts.asOf} />
      ) : result.found.searched ? (
        <>
          <AskedProgress asked={result.found.asked} asOf={texts.asOf} />
          <SearchResults {...result} texts={texts} />
        </>
      ) : (
        <>
          <Notice tone="warn" title={`「${given.q ?? ""}」には、検索できる文字がありません`} announce>
            <p>記号や長音だけでは検索できません。番号、名前、語句を入力してください。</p>
          </Notice>
          <div className="mt-8">
            <SearchGuide asOf={texts.asOf} />
          </div>
        </>
      )}
      <SourceNote plan={roadmap} others={others} asOf={basisText(basis, asOf)}>
        {basis.kind === "none" ? null : <ProgressLegend />}
        <p className="mt-2">
          府省庁の◎は主担当、条の◎は主に該当するもの、○は連携するものを示します。進捗の評価ではありません。
        </p>
      </SourceNote>
    </>
  );
}
