/** An article of 官民データ活用推進基本法 第3章. */
export type Article = { number: string; title: string; columns: readonly ArticleColumn[] };

/** A column of the printed table: an article, or some paragraphs of one. */
export type ArticleColumn = { key: string; label: string; article: string };

/** The table splits 11条 (1項・2項 / 3項) and 15条 (1項 / 2項): 12 columns over 10 articles. */
export const ARTICLES: readonly Article[] = [
  article("10", "手続における情報通信の技術の利用等"),
  article("11", "国及び地方公共団体等が保有する官民データの容易な利用等", [
    ["11-1-2", "11条1項・2項"],
    ["11-3", "11条3項"],
  ]),
  article("12", "個人の関与の下での多様な主体による官民データの適正な活用"),
  article("13", "個人番号カードの普及及び活用に関する計画の策定等"),
  article("14", "利用の機会等の格差の是正"),
  article("15", "情報システムに係る規格の整備及び互換性の確保等", [
    ["15-1", "15条1項"],
    ["15-2", "15条2項"],
  ]),
  article("16", "研究開発の推進等"),
  article("17", "人材の育成及び確保"),
  article("18", "教育及び学習の振興、普及啓発等"),
  article("19", "国の施策と地方公共団体の施策との整合性の確保等"),
];

export const ARTICLE_COLUMNS: readonly ArticleColumn[] = ARTICLES.flatMap((entry) => entry.columns);

const columnByKey = new Map(ARTICLE_COLUMNS.map((column) => [column.key, column]));

/** The column of a key such as `11-1-2`; undefined for an unknown key. */
export function articleColumn(key: string): ArticleColumn | undefined {
  return columnByKey.get(key);
}

function article(number: string, title: string, columns?: [key: string, label: string][]): Article {
  const entries = columns ?? [[number, `${number}条`]];
  return { number, title, columns: entries.map(([key, label]) => ({ key, label, article: number })) };
}
