import { CHANGE_LABELS, CHANGE_MEANINGS } from "@/lib/compare/change-words";
import type { ComparedPart, ComparedSide, ComparisonResult } from "@/lib/compare/queries";
import { CHANGES, type Change } from "@/lib/domain/compare-progress";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { LatePart } from "@/lib/overview/queries";
import type { PrintRow, PrintTable } from "./document";
import { signed, UNPUBLISHED } from "./words";

const LATE = [
  { label: "遅れ", width: 24 },
  { label: "府省庁", width: 36 },
  { label: "工程番号", width: 16 },
  { label: "取組内容", width: 124 },
  { label: "計画の終わり", width: 36 },
  { label: "見込(新たな完了時期)", width: 38 },
  { label: "遅れの理由", width: 126 },
];

/** Every lead's delayed parts, the longest delay first, with reason and new date. */
export function allLate(late: readonly LatePart[], published: boolean): PrintTable {
  return {
    ...plainTable("遅延の工程(主担当ごと)", LATE),
    basis: ["主担当の府省庁ごとに、遅れの大きい順に示します。理由と見込は、最新の報告によります。"],
    rows: late.map(({ ministry, code, title, planned, stated, delay, forecast, reason }) => ({
      cells: [
        { text: `▲${delay}四半期`, tone: "late" },
        ministry.name,
        code,
        title,
        `${planned ? quarterLabel(planned.last) : "時期の記載なし"}${stated ? "\n府省庁が示した時期" : ""}`,
        forecast === null ? "記載なし" : quarterLabel(forecast),
        reason ?? "記載なし",
      ],
    })),
    newPage: true,
    empty: published ? "遅延と区分された工程はありません。" : UNPUBLISHED,
  };
}

const CHANGE_COUNTS = [
  { label: "変化", width: 60 },
  { label: "工程の数", width: 30 },
  { label: "割合(最も多い変化と比べて)", width: 150 },
  { label: "意味", width: 160 },
];

/**
 * How many tasks changed in which way between two days.
 * @param day 「2026年9月30日」, the earlier one
 */
export function changeCounts(day: string, { changes }: Pick<ComparisonResult, "changes">): PrintTable {
  const most = Math.max(1, ...Object.values(changes));
  return {
    ...plainTable(`変化(${day}から)`, CHANGE_COUNTS),
    newPage: true,
    rows: CHANGES.map((change) => {
      const value = changes[change];
      const bar = { bar: [{ kind: "COUNT" as const, value }], whole: most };
      return { cells: [CHANGE_LABELS[change], `${value}`, value > 0 ? bar : "", CHANGE_MEANINGS[change]] };
    }),
    empty: "",
  };
}

const CHANGED = [
  { label: "変化", width: 44 },
  { label: "工程番号", width: 16 },
  { label: "取組内容", width: 150 },
  { label: "主担当", width: 70 },
  { label: "比べる元の区分・見込", width: 60 },
  { label: "今の区分・見込", width: 60 },
];

/** Tasks that changed, one by one: under a band for each change. */
export function changedTasks(
  lists: readonly { change: Change; listed: number; parts: readonly ComparedPart[] }[],
): PrintTable {
  return {
    ...plainTable("変化した工程", CHANGED),
    basis: [
      "「遅れが増えた」の+は、遅れが増えた四半期の数です。着手したものと遅れが減ったものは、数だけを上の表に示します。",
    ],
    rows: lists.flatMap(({ change, listed, parts }): PrintRow[] =>
      parts.length > 0
        ? [
            { band: `${CHANGE_LABELS[change]}(${countText(listed, parts.length)})`, level: 2 },
            ...parts.map((part): PrintRow => changedRow(CHANGE_LABELS[change], part)),
          ]
        : [],
    ),
    empty: "ありません。",
  };
}

/** 「80工程のうち、工程番号の順に60工程」 */
function countText(listed: number, shown: number): string {
  return listed > shown ? `${listed}工程のうち、工程番号の順に${shown}工程` : `${listed}工程`;
}

function changedRow(label: string, { code, title, leads, from, to, slip }: ComparedPart): PrintRow {
  const text = slip === null ? label : `${label}(+${slip}四半期)`;
  return { cells: [text, code, title, leads.join("、"), sideText(from), sideText(to)] };
}

function sideText({ mark, forecast }: ComparedSide): string {
  const text = signed(mark.progress, mark.label);
  return forecast === null ? text : `${text}、見込 ${quarterLabel(forecast)}`;
}

function plainTable(
  name: string,
  columns: readonly { label: string; width: number }[],
): Pick<PrintTable, "name" | "columns" | "head"> {
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    head: [columns.map(({ label }) => ({ text: label }))],
  };
}
