import { Figure } from "@/components/charts/figure";
import { HeatmapTable } from "@/components/charts/heatmap-table";
import type { CoverageView } from "@/lib/coverage/filter";
import type { CoverageByArticle, CoverageByMinistry } from "@/lib/coverage/queries";
import type { CoverageCount } from "@/lib/domain/coverage";
import type { CurrentPlan } from "@/lib/plans/queries";
import { planDate } from "./article-coverage";
import { CoverageBasisNote } from "./coverage-basis";
import { CrossTable } from "./cross-table";
import { measuresHref, placeFields, placesOf, shownCount } from "./measure-address";
import { ViewSwitches } from "./view-switches";
import { viewWord } from "./view-words";

type Counted = { articles: Record<string, CoverageCount>; columns: Record<string, CoverageCount> };

/** Ministries crossed with articles or their columns: shaded by number, then with ◎ and ○ apart. */
export function MinistryCoverage({
  ministries,
  coverage,
  plan,
  view,
  asOf,
}: {
  ministries: readonly CoverageByMinistry[];
  coverage: CoverageByArticle;
  plan: CurrentPlan;
  view: CoverageView;
  asOf: string | undefined;
}) {
  const { by, role, mark } = view;
  const bySlug = new Map(ministries.map((ministry) => [ministry.slug, ministry]));
  const whole = wholeCounts(coverage);
  const countIn = (counted: Counted | undefined, key: string) =>
    counted?.[by === "article" ? "articles" : "columns"][key];
  const cellOf = (slug: string | undefined, key: string) => ({
    value: shownCount(countIn(slug === undefined ? whole : bySlug.get(slug), key), mark),
    href: measuresHref(
      { asOf, ...placeFields(by, key), ministry: slug, role: slug === undefined ? undefined : role },
      mark,
    ),
  });
  const covering = ministries.filter(({ placed }) => shownCount(placed, mark) > 0);
  return (
    <Figure
      id="ministries"
      level={2}
      title={`府省庁と${by === "article" ? "条" : "欄"}ごとの施策の数(${viewWord("mark", mark)}、${viewWord("role", role)})`}
      asOf={planDate(plan)}
      finding={
        <p>
          {ministries.length}府省庁のうち{covering.length}府省庁に、
          {role === "lead" ? "主担当として" : "主担当または連携として"}条に対応する施策があります。
        </p>
      }
      legend={<ViewSwitches view={view} asOf={asOf} />}
      chart={
        <HeatmapTable
          caption={`府省庁と${by === "article" ? "条" : "欄"}ごとの施策の数`}
          rowHead="府省庁"
          unit="施策"
          totalLabel="全体"
          rows={ministries.map(({ slug, name }) => ({ key: slug, label: name }))}
          columns={placesOf(by)}
          cell={cellOf}
          rowTotal={(slug) => ({
            value: shownCount(bySlug.get(slug)?.placed, mark),
            href: measuresHref({ asOf, ministry: slug, role }, mark),
          })}
          columnTotal={(key) => cellOf(undefined, key)}
          total={{ value: shownCount(coverage.placed, mark), href: measuresHref({ asOf }, mark) }}
        />
      }
      table={<CrossTable ministries={covering} whole={whole} view={view} asOf={asOf} />}
      tableLabel="◎と○を分けた表"
      notes={
        <>
          <CoverageBasisNote basis={coverage.basis} asOf={asOf} />
          <p>
            「全体」は施策の数です。一つの施策に府省庁や条が複数あることがあるため、行や列の合計とは一致しません。「全体」の列は、いずれかの条に
            {mark === "any" ? "◎か○" : mark === "primary" ? "◎" : "○だけ"}がある施策の数です。
          </p>
          <p>主担当は担当府省庁の欄に◎のある府省庁、連携はそれ以外の府省庁です。</p>
        </>
      }
      source={plan.citation}
    />
  );
}

function wholeCounts(coverage: CoverageByArticle): Counted {
  return {
    articles: Object.fromEntries(coverage.articles.map((article) => [article.number, article])),
    columns: Object.assign({}, ...coverage.articles.map(({ byColumn }) => byColumn)),
  };
}
