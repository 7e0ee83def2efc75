import { Dated } from "@/components/calendar/dated";
import { Figure } from "@/components/charts/figure";
import { HeatmapTable } from "@/components/charts/heatmap-table";
import { ministryHref } from "@/components/ministries/ministry-words";
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
  const covering = ministries.filter(({ articles }) =>
    Object.values(articles).some((count) => shownCount(count, mark) > 0),
  );
  const marked = ministries.filter(({ placed }) => shownCount(placed, "any") > 0);
  // A list cannot ask for "○ somewhere" (◎ goes before ○), so that view has no totals by ministry.
  const totals = mark !== "related";
  return (
    <Figure
      id="ministries"
      level={2}
      title={`府省庁と${by === "article" ? "条" : "欄"}ごとの施策の数(${viewWord("mark", mark)}、${viewWord("role", role)})`}
      asOf={<Dated>{planDate(plan)}</Dated>}
      finding={
        <p>
          {ministries.length}府省庁のうち{covering.length}府省庁が、条に{MARK_WORDS[mark]}のある施策の
          {role === "lead" ? "主担当" : "主担当または連携"}です。
        </p>
      }
      legend={<ViewSwitches view={view} asOf={asOf} />}
      chart={
        <HeatmapTable
          caption={`府省庁と${by === "article" ? "条" : "欄"}ごとの施策の数`}
          rowHead="府省庁"
          unit="施策"
          totalLabel="全体"
          rows={ministries.map(({ slug, name }) => ({
            key: slug,
            label: name,
            href: ministryHref(slug, asOf),
          }))}
          columns={placesOf(by)}
          cell={cellOf}
          rowTotal={
            totals
              ? (slug) => ({
                  value: shownCount(bySlug.get(slug)?.placed, mark),
                  href: measuresHref({ asOf, ministry: slug, role }, mark),
                })
              : undefined
          }
          columnTotal={(key) => cellOf(undefined, key)}
          total={{ value: shownCount(coverage.placed, mark), href: measuresHref({ asOf }, mark) }}
        />
      }
      table={<CrossTable ministries={marked} whole={whole} view={view} asOf={asOf} />}
      tableLabel="◎と○を分けた表"
      notes={
        <>
          <CoverageBasisNote coverage={coverage} asOf={asOf} />
          <p>
            「全体」は施策の数です。一つの施策に府省庁や条が複数あることがあるため、行や列の合計とは一致しません。
            {totals ? `「全体」の列は、いずれかの条に${MARK_WORDS[mark]}のある施策の数です。` : null}
          </p>
          <p>主担当は担当府省庁の欄に◎のある府省庁、連携はそれ以外の府省庁です。</p>
        </>
      }
      source={plan.citation}
    />
  );
}

const MARK_WORDS: Record<CoverageView["mark"], string> = { any: "◎か○", primary: "◎", related: "○" };

function wholeCounts(coverage: CoverageByArticle): Counted {
  return {
    articles: Object.fromEntries(coverage.articles.map((article) => [article.number, article])),
    columns: Object.assign({}, ...coverage.articles.map(({ byColumn }) => byColumn)),
  };
}
