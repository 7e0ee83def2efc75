import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import { KPI_CELL_LABELS, type KpiLetter, kpiCellState } from "@/lib/domain/kpi";
import { KPI_LETTER_WORDS, KPI_SHARE_WORDS } from "@/lib/domain/kpi-words";
import { columnLabel, GUIDES, MARK_LEGEND, MARKS } from "@/lib/measures/mark-words";
import { markFor } from "@/lib/measures/queries";
import type { RatedMeasure } from "@/lib/measures/rated-queries";
import type { HeadCell, PrintCell, PrintDocument, PrintRow, PrintTable } from "./document";

/** Widths in millimetres; 400 in all. */
const WIDTHS = {
  number: 13,
  name: 38,
  article: 8.5,
  review: 18,
  guide: 8.5,
  ministries: 34,
  kpi: 39,
  overview: 100,
};

const GUIDE_SIDES = ["PREFECTURE", "MUNICIPALITY"] as const;

/** The catalogue of measures with its marks of articles as a table for print. */
export function measuresTable(measures: readonly RatedMeasure[], name: string): PrintTable {
  const mark = { width: WIDTHS.article, align: "top" as const };
  return {
    name,
    columns: [
      { width: WIDTHS.number },
      { width: WIDTHS.name },
      ...ARTICLE_COLUMNS.map(() => mark),
      { width: WIDTHS.review },
      ...GUIDE_SIDES.map(() => mark),
      { width: WIDTHS.ministries },
      { width: WIDTHS.kpi },
      { width: WIDTHS.kpi },
      { width: WIDTHS.overview },
    ],
    head: headOf(),
    rows: measures.map(rowOf),
    empty: "条件に合う施策はありません。",
  };
}

function headOf(): HeadCell[][] {
  const over = (text: string): HeadCell => ({ text, rows: 2 });
  return [
    [
      over("施策番号"),
      over("施策名"),
      { text: "官民データ活用推進基本法 第3章の条", columns: ARTICLE_COLUMNS.length },
      over("要確認の印"),
      { text: "手引", columns: GUIDE_SIDES.length },
      over("府省庁"),
      over("KPI(進捗)"),
      over("KPI(効果)"),
      over("課題・取組概要"),
    ],
    [
      ...ARTICLE_COLUMNS.map(({ label }) => ({ text: label })),
      ...GUIDE_SIDES.map((side) => ({ text: GUIDES[side] })),
    ],
  ];
}

function rowOf(measure: RatedMeasure): PrintRow {
  const { marks } = measure;
  return {
    cells: [
      measure.number,
      measure.name,
      ...ARTICLE_COLUMNS.map(({ key }): PrintCell => articleCell(measure, key)),
      reviewText(marks),
      ...GUIDE_SIDES.map((side) => (marks.some(({ guide }) => guide === side) ? "○" : "")),
      ministriesText(measure),
      kpiText(measure.kpiProgress, measure.letters?.progress),
      kpiText(measure.kpiEffect, measure.letters?.effect),
      measure.overview.join("\n"),
    ],
  };
}

/** ◎ or ○; with 「*」 where the 事務局 decided that it stands here. */
function articleCell(measure: RatedMeasure, column: string): PrintCell {
  const found = markFor(measure, { column });
  if (!found) return "";
  const settled = measure.marks.some((mark) => mark.column === column && mark.decision !== null);
  return { text: `${MARKS[found].sign}${settled ? "*" : ""}`, tone: "strong" };
}

function reviewText(marks: RatedMeasure["marks"]): string {
  return marks
    .flatMap(({ target, mark, cell }) => {
      const place = `${MARKS[mark].sign} ${cell + 1}番目のセル`;
      if (target === "NEEDS_REVIEW") return [place];
      return target === "VOID" ? [`${place}(事務局が無効とした)`] : [];
    })
    .join("\n");
}

function ministriesText({ ministries }: RatedMeasure): string {
  return ministries
    .map(({ name, role, units }) => {
      const inside = [...units, ...(role === "PARTNER" ? ["連携"] : [])];
      return `${role === "LEAD" ? "◎" : ""}${name}${inside.length > 0 ? `(${inside.join("、")})` : ""}`;
    })
    .join("、");
}

/** As printed: a blank one is 記載なし, an unset one says so itself. The letters of its indicators below. */
function kpiText(printed: string, letters: readonly KpiLetter[] = []): string {
  const text = kpiCellState(printed) === "BLANK" ? KPI_CELL_LABELS.BLANK : printed;
  return [text, ...letters.map((letter) => `指標の評価: ${letter}(${KPI_LETTER_WORDS[letter].short})`)].join(
    "\n",
  );
}

/** 凡例 of the marks, the articles, and the letters where there are some. */
export function measureNotes(rated: boolean): PrintDocument["notes"] {
  return [
    {
      heading: "凡例(施策)",
      lines: [...MARK_LEGEND, "「*」は、要確認の印を事務局が条に割り当てたものです。"],
    },
    {
      heading: "官民データ活用推進基本法 第3章の条",
      lines: ARTICLES.map(
        ({ number, title, columns }) =>
          `${number}条 ${title}${columns.length > 1 ? `(${columns.map(({ key }) => columnLabel(key)).join("、")})` : ""}`,
      ),
    },
    ...(rated
      ? [
          {
            heading: "凡例(指標の評価)",
            lines: [
              ...Object.entries(KPI_LETTER_WORDS).map(
                ([letter, { short, meaning }]) => `${letter}(${short}): ${meaning}`,
              ),
              KPI_SHARE_WORDS,
            ],
          },
        ]
      : []),
  ];
}
