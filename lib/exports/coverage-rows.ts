import type { CoverageView } from "@/lib/coverage/filter";
import type { CoverageByArticle, CoverageByMinistry } from "@/lib/coverage/queries";
import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import type { CoverageCount } from "@/lib/domain/coverage";
import type { CoverageRow } from "./coverage-columns";

type Counted = Pick<CoverageByMinistry, "placed" | "basis" | "guides"> & {
  articles: Readonly<Record<string, CoverageCount>>;
  columns: Readonly<Record<string, CoverageCount>>;
};
type Owner = Pick<CoverageRow, "ministry" | "role">;

const MARKS = ["primary", "related"] as const;

/**
 * Every number that `/coverage` shows in a view, one record each. The numbers of all ministries come
 * whole, as the page shows them in every view; those by ministry are by article or by column, of the marks
 * that the view counts. Records of one kind never count a measure twice.
 */
export function coverageRows(
  whole: CoverageByArticle,
  ministries: readonly CoverageByMinistry[],
  view: CoverageView,
): CoverageRow[] {
  const columns = Object.assign({}, ...whole.articles.map(({ byColumn }) => byColumn));
  const articles = Object.fromEntries(whole.articles.map((article) => [article.number, article]));
  const marks = MARKS.filter((mark) => view.mark === "any" || view.mark === mark);
  return [
    ...rowsOf({ ministry: null, role: null }, { ...whole, articles, columns }, ["article", "column"], MARKS),
    ...ministries.flatMap(({ slug, name, ...counted }) =>
      rowsOf({ ministry: { slug, name }, role: view.role }, counted, [view.by], marks),
    ),
  ];
}

function rowsOf(
  owner: Owner,
  counted: Counted,
  levels: readonly CoverageView["by"][],
  marks: readonly (typeof MARKS)[number][],
): CoverageRow[] {
  const { guides, basis, placed } = counted;
  const plain = { ...owner, article: null, column: null, mark: null };
  const of = (
    counts: Readonly<Record<string, CoverageCount>>,
    key: string,
    row: Omit<CoverageRow, "mark" | "measures">,
  ) => marks.map((mark) => ({ ...row, mark, measures: counts[key]?.[mark] ?? 0 }));
  return [
    ...(levels.includes("article")
      ? ARTICLES.flatMap(({ number }) =>
          of(counted.articles, number, { ...plain, kind: "article", article: number }),
        )
      : []),
    ...(levels.includes("column")
      ? ARTICLE_COLUMNS.flatMap(({ key, article }) =>
          of(counted.columns, key, { ...plain, kind: "column", article, column: key }),
        )
      : []),
    ...MARKS.map((mark) => ({ ...plain, kind: "anyArticle" as const, mark, measures: placed[mark] })),
    { ...plain, kind: "guidePrefecture", measures: guides.prefecture },
    { ...plain, kind: "guideMunicipality", measures: guides.municipality },
    { ...plain, kind: "needsReview", measures: basis.withReview },
    { ...plain, kind: "noMark", measures: basis.withoutMark },
    { ...plain, kind: "total", measures: basis.measures },
  ];
}
