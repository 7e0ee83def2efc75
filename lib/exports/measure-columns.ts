import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import { type CoverageCount, coverage } from "@/lib/domain/coverage";
import { KPI_CELL_LABELS, KPI_LETTERS, kpiCellState } from "@/lib/domain/kpi";
import { KPI_LETTER_WORDS } from "@/lib/domain/kpi-words";
import type { RatedMeasure as MeasureItem } from "@/lib/measures/rated-queries";
import type { Column } from "./column";
import { PLAN_FILE_COLUMNS } from "./file-columns";
import { ministryColumns, placeColumns } from "./ministry-columns";

const ARTICLE_VALUES = Object.fromEntries(
  ARTICLES.map(({ number, title }) => [number, `${number}条 ${title}`]),
);
const COLUMN_VALUES = Object.fromEntries(ARTICLE_COLUMNS.map(({ key, label }) => [key, label]));
const LETTER_VALUES = Object.fromEntries(
  KPI_LETTERS.map((letter) => [letter, KPI_LETTER_WORDS[letter].meaning]),
);
const ESTIMATE = "印刷された欄から読み取った推定。";
const SETTLED = "事務局が割り当てた要確認の印(decisions)を含む。";
const NO_MARK = "読み取れた印がない";

/** `measures`: one record per measure of the catalogue. */
export const MEASURE_COLUMNS: readonly Column<MeasureItem>[] = [
  {
    key: "number",
    label: "施策番号",
    type: "code",
    description: "印刷された番号(例: 03-16)。",
    origin: "plan",
    value: ({ number }) => number,
  },
  {
    key: "name",
    label: "施策名",
    type: "text",
    description: "印刷のまま。",
    origin: "plan",
    value: ({ name }) => name,
  },
  ...kpiColumns("kpiProgress", "KPI(進捗)"),
  ...kpiColumns("kpiEffect", "KPI(効果)"),
  {
    key: "overview",
    label: "課題・取組概要",
    type: "list",
    description: "概要の項目。印刷の順。",
    origin: "plan",
    blank: "記載がない",
    value: ({ overview }) => overview,
  },
  markColumn(
    "primaryArticles",
    "◎の条",
    "◎(主に該当)のある条。◎と○の両方がある条は◎とする。",
    ARTICLE_VALUES,
    (measure) => keysWith(coverageOf(measure).articles, "primary"),
  ),
  markColumn("relatedArticles", "○の条", "○(連携)だけのある条。", ARTICLE_VALUES, (measure) =>
    keysWith(coverageOf(measure).articles, "related"),
  ),
  markColumn(
    "primaryColumns",
    "◎の欄",
    "◎のある欄。11条と15条は二つの欄に分かれる。",
    COLUMN_VALUES,
    (measure) => keysWith(coverageOf(measure).columns, "primary"),
  ),
  markColumn("relatedColumns", "○の欄", "○のある欄。", COLUMN_VALUES, (measure) =>
    keysWith(coverageOf(measure).columns, "related"),
  ),
  guideColumn("guidePrefecture", "手引 都道府県", "PREFECTURE"),
  guideColumn("guideMunicipality", "手引 市町村", "MUNICIPALITY"),
  {
    key: "needsReview",
    label: "要確認の印",
    type: "list",
    description:
      "どの条のものか確認を待つ印。「セル:印」の形(例: 19:primary)。セルは印刷された行の欄で、0から数える。",
    origin: "plan",
    blank: "要確認の印がない",
    value: ({ marks }) =>
      marks
        .filter(({ target }) => target === "NEEDS_REVIEW")
        .map(({ cell, mark }) => `${cell}:${mark === "PRIMARY" ? "primary" : "related"}`),
  },
  {
    key: "decisions",
    label: "要確認の印の扱い",
    type: "list",
    description:
      "要確認の印について、基準日までに事務局が決めた扱い。「セル:印:扱い」の形で、扱いは割り当てた欄(例: 19:primary:12)、void(無効)、reopened(要確認に戻した)。",
    origin: "secretariat",
    blank: "事務局が扱いを決めた印がない",
    value: ({ marks }) =>
      marks.flatMap(({ cell, mark, column, decision }) =>
        decision === null
          ? []
          : [
              `${cell}:${mark === "PRIMARY" ? "primary" : "related"}:${column ?? decision.verdict.toLowerCase()}`,
            ],
      ),
  },
  {
    key: "markCount",
    label: "印の数",
    type: "integer",
    unit: "個",
    description: "条・手引・要確認のすべての印の数。無効とした印は数えない。0 は印なし。",
    origin: "plan",
    value: ({ marks }) => marks.filter(({ target }) => target !== "VOID").length,
  },
  ...ministryColumns<MeasureItem>(
    ({ ministries }) => ministries,
    ({ ministriesText }) => ministriesText,
    "主担当の記載がない",
  ),
  ...placeColumns<MeasureItem>(({ source }) => source),
  ...PLAN_FILE_COLUMNS,
];

function kpiColumns(key: "kpiProgress" | "kpiEffect", label: string): Column<MeasureItem>[] {
  return [
    {
      key,
      label,
      type: "text",
      description: "印刷のまま。",
      origin: "plan",
      blank: "記載なし(0 ではない)",
      value: (measure) => measure[key],
    },
    {
      key: `${key}State`,
      label: `${label}の記載`,
      type: "code",
      description: `${key} に何が記されているか。`,
      origin: "computed",
      values: KPI_CELL_LABELS,
      value: (measure) => kpiCellState(measure[key]),
    },
    {
      key: `${key}Letters`,
      label: `${label}の指標の評価`,
      type: "list",
      description: `${label}から府省庁が定めた数値の指標の評価。登録の順。`,
      origin: "computed",
      values: LETTER_VALUES,
      blank: "指標がない。ログインしていないときは、まだ公表されていない",
      value: ({ letters }) => letters?.[key === "kpiProgress" ? "progress" : "effect"] ?? [],
    },
  ];
}

function markColumn(
  key: string,
  label: string,
  description: string,
  values: Readonly<Record<string, string>>,
  value: (measure: MeasureItem) => string[],
): Column<MeasureItem> {
  return {
    key,
    label,
    type: "list",
    description: description + ESTIMATE + SETTLED,
    origin: "plan",
    values,
    blank: NO_MARK,
    value,
  };
}

function guideColumn(key: string, label: string, guide: "PREFECTURE" | "MUNICIPALITY"): Column<MeasureItem> {
  return {
    key,
    label,
    type: "boolean",
    description: `手引の印があるか。${ESTIMATE}`,
    origin: "plan",
    values: { true: "印がある", false: "印がない" },
    value: ({ marks }) => marks.some((mark) => mark.guide === guide),
  };
}

/** By the rule that counts all measures, of this one alone. */
function coverageOf({ id, marks }: MeasureItem) {
  return coverage(
    [id],
    marks.map((mark) => ({ ...mark, measureId: id })),
  );
}

/** In the order of the articles, which is that of their numbers. */
function keysWith(counts: Readonly<Record<string, CoverageCount>>, mark: keyof CoverageCount): string[] {
  return Object.keys(counts)
    .filter((key) => (counts[key]?.[mark] ?? 0) > 0)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
