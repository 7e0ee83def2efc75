import { CHANGE_LABELS, CHANGE_MEANINGS } from "@/lib/compare/change-words";
import type { ComparedPart, ComparedSide, ComparisonResult } from "@/lib/compare/queries";
import { CHANGES, type Change } from "@/lib/domain/compare-progress";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import { PROGRESS_LABELS, type Progress, type ProgressCounts } from "@/lib/domain/progress";
import type { LatePart } from "@/lib/overview/queries";
import type { ProgressSummary } from "@/lib/progress/summary";
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from "./document";
import { PROGRESS_SIGNS, signed } from "./words";

/** As the screen's charts have them, from left to right. */
const ORDER: readonly Progress[] = [
  "COMPLETED",
  "ON_TRACK",
  "DELAYED",
  "NOT_DUE",
  "UNSCHEDULED",
  "CANCELLED",
  "UNREPORTED",
];
/** Signs of a bar where it is written instead of drawn. */
const SIGNS = 50;

const UNPUBLISHED = "進捗はまだ公表されていません。";
const COUNT = { width: 17, align: "top" as const };

/** All tasks, then every ministry's own parts, as bars and as numbers. */
export function ministryProgress({ total, counts, byMinistry }: ProgressSummary): PrintTable {
  const rows = byMinistry.flatMap(({ name, leads, counts: own, late }): PrintRow[] =>
    own
      ? [{ cells: [name, `${leads}`, ...countCells(own), late?.longest ? `${late.longest}四半期` : "—"] }]
      : [],
  );
  return {
    ...progressTable("進捗(全体と府省庁別)", "府省庁", "主担当の工程", [{ label: "最長の遅れ", width: 22 }]),
    rows: counts
      ? [
          { band: "全体(工程ごとの区分)", level: 2 },
          { cells: ["すべての工程", `${total}`, ...countCells(counts), "—"] },
          { band: "府省庁別(主担当ごとの区分。主担当が複数の工程は、それぞれに数えます)", level: 2 },
          ...rows,
        ]
      : [],
  };
}

/** The tasks of each 分野, as bars and as numbers. */
export function chapterProgress({ byChapter }: ProgressSummary): PrintTable {
  const rows = byChapter.flatMap((chapter, index): PrintRow[] => {
    if (!chapter.counts) return [];
    const row = { cells: [chapterLabel(chapter), `${chapter.tasks}`, ...countCells(chapter.counts)] };
    const begins = byChapter[index - 1]?.part !== chapter.part;
    return begins ? [{ band: chapter.part, level: 2 }, row] : [row];
  });
  return { ...progressTable("進捗(分野別)", "分野", "工程", []), rows };
}

function progressTable(
  name: string,
  of: string,
  total: string,
  more: readonly { label: string; width: number }[],
): Omit<PrintTable, "rows"> {
  const first = 62;
  const rest = more.reduce((sum, { width }) => sum + width, 0);
  const bar = 400 - first - 22 - ORDER.length * COUNT.width - rest;
  const columns: PrintColumn[] = [
    { width: first },
    { width: 22, align: "top" },
    { width: bar },
    ...ORDER.map(() => COUNT),
    ...more.map(({ width }) => ({ width })),
  ];
  const heads = [of, total, "割合", ...ORDER.map((progress) => signed(progress, PROGRESS_LABELS[progress]))];
  return {
    name,
    columns,
    head: [[...heads, ...more.map(({ label }) => label)].map((text) => ({ text }))],
    empty: UNPUBLISHED,
  };
}

function countCells(counts: ProgressCounts): PrintCell[] {
  const bar = ORDER.map((progress) => ({ progress, value: counts[progress] })).filter(
    ({ value }) => value > 0,
  );
  const whole = bar.reduce((sum, { value }) => sum + value, 0);
  const text = bar
    .map(({ progress, value }) => PROGRESS_SIGNS[progress].repeat(Math.round((SIGNS * value) / whole)))
    .join("");
  return [{ text, bar }, ...ORDER.map((progress) => `${counts[progress]}`)];
}

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
    empty: published ? "遅延と区分された工程はありません。" : UNPUBLISHED,
  };
}

const CHANGE_COUNTS = [
  { label: "変化", width: 60 },
  { label: "工程の数", width: 30 },
  { label: "意味", width: 310 },
];

/**
 * How many tasks changed in which way between two days.
 * @param day 「2026年9月30日」, the earlier one
 */
export function changeCounts(day: string, { changes }: Pick<ComparisonResult, "changes">): PrintTable {
  return {
    ...plainTable(`変化(${day}から)`, CHANGE_COUNTS),
    rows: CHANGES.map((change) => ({
      cells: [CHANGE_LABELS[change], `${changes[change]}`, CHANGE_MEANINGS[change]],
    })),
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

/** Tasks that changed for the worse, one by one. */
export function changedTasks(
  lists: readonly { change: Change; parts: readonly ComparedPart[] }[],
): PrintTable {
  return {
    ...plainTable("遅れが増えた工程、戻った工程、中止した工程", CHANGED),
    rows: lists.flatMap(({ change, parts }) =>
      parts.map((part): PrintRow => changedRow(CHANGE_LABELS[change], part)),
    ),
    empty: "ありません。",
  };
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
