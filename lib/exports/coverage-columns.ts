import { ARTICLE_COLUMNS, ARTICLES, articleColumn } from "@/lib/domain/articles";
import type { Column } from "./column";
import { PLAN_FILE_COLUMNS } from "./file-columns";

/** What the measures of a record have in common. */
export const COVERAGE_KINDS = {
  article: "その条の印がある施策",
  column: "その欄の印がある施策",
  anyArticle: "いずれかの条の印がある施策",
  guidePrefecture: "手引 都道府県の印がある施策",
  guideMunicipality: "手引 市町村の印がある施策",
  needsReview: "要確認の印がある施策",
  noMark: "印のない施策",
  total: "すべての施策",
} as const;

/** One number of the coverage: how many measures of a ministry, or of all, have something in common. */
export type CoverageRow = {
  /** Null: of all ministries together. */
  ministry: { slug: string; name: string } | null;
  role: "lead" | "any" | null;
  kind: keyof typeof COVERAGE_KINDS;
  article: string | null;
  column: string | null;
  mark: "primary" | "related" | null;
  measures: number;
};

const ALL = "府省庁によらない全体の数";
const OTHER = "条・欄ごとの数ではない";

/** `coverage`: one record per number. */
export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  {
    key: "ministry",
    label: "府省庁(短い名前)",
    type: "code",
    description: "数えた府省庁の短い名前(例: digital)。",
    origin: "plan",
    blank: ALL,
    value: ({ ministry }) => ministry?.slug ?? null,
  },
  {
    key: "ministryName",
    label: "府省庁",
    type: "text",
    description: "ministry の名前。",
    origin: "plan",
    blank: ALL,
    value: ({ ministry }) => ministry?.name ?? null,
  },
  {
    key: "role",
    label: "府省庁の立場",
    type: "code",
    description: "どの立場の施策を府省庁の施策としたか。アドレスの role。",
    origin: "file",
    values: { lead: "主担当の施策", any: "主担当または連携の施策" },
    blank: ALL,
    value: ({ role }) => role,
  },
  {
    key: "kind",
    label: "数えたもの",
    type: "code",
    description:
      "どのような施策を数えたか。行を選ぶための列で、全体の施策数は ministry が空欄で kind が total の行。同じ施策が、kind の異なる行、全体の行と府省庁の行、複数の条や府省庁の行に重ねて数えられるので、行を足さない。",
    origin: "computed",
    values: COVERAGE_KINDS,
    value: ({ kind }) => kind,
  },
  {
    key: "article",
    label: "条",
    type: "code",
    description: "官民データ活用推進基本法の条の番号。",
    origin: "plan",
    values: Object.fromEntries(ARTICLES.map(({ number }) => [number, `${number}条`])),
    blank: OTHER,
    value: ({ article }) => article,
  },
  {
    key: "articleTitle",
    label: "条の見出し",
    type: "text",
    description: "article の見出し。",
    origin: "plan",
    blank: OTHER,
    value: ({ article }) => ARTICLES.find(({ number }) => number === article)?.title ?? null,
  },
  {
    key: "column",
    label: "欄",
    type: "code",
    description: "施策集の表の欄。11条と15条は二つの欄に分かれる。",
    origin: "plan",
    values: Object.fromEntries(ARTICLE_COLUMNS.map(({ key, label }) => [key, label])),
    blank: "欄ごとの数ではない",
    value: ({ column }) => column,
  },
  {
    key: "columnLabel",
    label: "欄の名前",
    type: "text",
    description: "column の名前。",
    origin: "plan",
    blank: "欄ごとの数ではない",
    value: ({ column }) => (column === null ? null : (articleColumn(column)?.label ?? null)),
  },
  {
    key: "mark",
    label: "印",
    type: "code",
    description: "一つの施策は一つの条(欄)に1回だけ数え、◎と○の両方があるときは◎とする。",
    origin: "plan",
    values: { primary: "◎(主に該当)", related: "○(連携)" },
    blank: "◎と○を分けない数",
    value: ({ mark }) => mark,
  },
  {
    key: "measures",
    label: "施策の数",
    type: "integer",
    unit: "施策",
    description: "0 は、あてはまる施策がないこと。要確認の印は、どの条にも数えない。",
    origin: "computed",
    value: ({ measures }) => measures,
  },
  ...PLAN_FILE_COLUMNS,
];
