import type { CoverageByArticle, CoverageByMinistry } from "@/lib/coverage/queries";
import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import type { CoverageCount } from "@/lib/domain/coverage";
import type { CoverageRow } from "./coverage-columns";

type Counts = Readonly<Record<string, CoverageCount>>;
type Counted = Pick<CoverageByMinistry, "placed" | "basis" | "guides"> & {
  articles: Counts;
  columns: Counts;
};
type Owner = Pick<CoverageRow, "ministry" | "role">;

const MARKS = ["primary", "related"] as const;

/**
 * Every number of `/coverage`, one record each, whichever of them a view shows: by article and by column,
 * ◎ and ○, of all measures and by ministry. Records of one kind never count a measure twice.
 * @param role the part for which the measures of a ministry were counted
 */
export function coverageRows(
  whole: CoverageByArticle,
  ministries: readonly CoverageByMinistry[],
  role: "lead" | "any",
): CoverageRow[] {
  const columns: Counts = Object.assign({}, ...whole.articles.map(({ byColumn }) => byColumn));
  const articles: Counts = Object.fromEntries(whole.articles.map((article) => [article.number, article]));
  return [
    ...rowsOf({ ministry: null, role: null }, { ...whole, articles, columns }),
    ...ministries.flatMap(({ slug, name, ...counted }) =>
      rowsOf({ ministry: { slug, name }, role }, counted),
    ),
  ];
}

function rowsOf(owner: Owner, { articles, columns, placed, guides, basis }: Counted): CoverageRow[] {
  const plain = { ...owner, article: null, column: null, mark: null };
  const byMark = (count: CoverageCount | undefined, row: Omit<CoverageRow, "mark" | "measures">) =>
    MARKS.map((mark) => ({ ...row, mark, measures: count?.[mark] ?? 0 }));
  return [
    ...ARTICLES.flatMap(({ number }) =>
      byMark(articles[number], { ...plain, kind: "article", article: number }),
    ),
    ...ARTICLE_COLUMNS.flatMap(({ key, article }) =>
      byMark(columns[key], { ...plain, kind: "column", article, column: key }),
    ),
    ...byMark(placed, { ...plain, kind: "anyArticle" }),
    { ...plain, kind: "guidePrefecture", measures: guides.prefecture },
    { ...plain, kind: "guideMunicipality", measures: guides.municipality },
    { ...plain, kind: "needsReview", measures: basis.withReview },
    { ...plain, kind: "noMark", measures: basis.withoutMark },
    { ...plain, kind: "total", measures: basis.measures },
  ];
}
