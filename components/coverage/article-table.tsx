import { Table, Td, Th } from "@/components/ui/table";
import type { CoverageByArticle } from "@/lib/coverage/queries";
import type { CoverageCount } from "@/lib/domain/coverage";
import { measuresHref } from "./measure-address";
import { MeasureCount } from "./measure-count";

type Article = CoverageByArticle["articles"][number];

/** Articles, and below those that the printed table splits their columns. */
export function ArticleTable({
  articles,
  asOf,
  columns,
}: {
  articles: readonly Article[];
  asOf: string | undefined;
  columns: boolean;
}) {
  return (
    <Table caption={columns ? "条・欄ごとの施策の数" : "条ごとの施策の数"} dense minWidth="0">
      <thead>
        <tr>
          <Th>条</Th>
          <Th numeric>◎ 主に該当</Th>
          <Th numeric>○ 連携</Th>
        </tr>
      </thead>
      <tbody>
        {articles.flatMap((article) => [
          <tr key={article.number}>
            <Th scope="row">
              <span className="mr-2 inline-block font-bold">{article.number}条</span>
              {article.title}
            </Th>
            <Counts count={article} name={`${article.number}条`} place={{ asOf, article: article.number }} />
          </tr>,
          ...(columns && article.columns.length > 1 ? article.columns : []).map((column) => (
            <tr key={column.key}>
              <Th scope="row" className="pl-8 text-solid-gray-700">
                うち {column.label}
              </Th>
              <Counts
                count={article.byColumn[column.key]}
                name={column.label}
                place={{ asOf, column: column.key }}
              />
            </tr>
          )),
        ])}
      </tbody>
    </Table>
  );
}

function Counts({
  count,
  name,
  place,
}: {
  count: CoverageCount | undefined;
  name: string;
  place: Record<string, string | undefined>;
}) {
  return (["primary", "related"] as const).map((mark) => (
    <Td key={mark} numeric>
      <MeasureCount
        value={count?.[mark] ?? 0}
        href={measuresHref(place, mark)}
        label={`${name} ${mark === "primary" ? "◎" : "○"}`}
      />
    </Td>
  ));
}
