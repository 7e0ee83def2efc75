import { dateLabel } from "@/lib/domain/as-of";
import { type DateString, quarterEnd, quarterLabel, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import { PROGRESS_LABELS, type Progress, type ProgressCounts } from "@/lib/domain/progress";
import type { ProgressBasis } from "@/lib/progress/basis";
import type { ProgressSummary } from "@/lib/progress/summary";
import type { PrintCell, PrintColumn, PrintRow, PrintTable } from "./document";
import { signed, UNPUBLISHED } from "./words";

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
    newPage: true,
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
  const bar = ORDER.map((kind) => ({ kind, value: counts[kind] })).filter(({ value }) => value > 0);
  return [{ bar }, ...ORDER.map((progress) => `${counts[progress]}`)];
}

/** 区分 of all tasks as they stood on a day. */
export type TrendPoint = { day: DateString; basis: ProgressBasis; counts: ProgressCounts };

/**
 * How 区分 moved from quarter to quarter, as bars and as numbers.
 * @param points in the order of their days
 */
export function progressTrend(points: readonly TrendPoint[]): PrintTable {
  const table = progressTable("区分の推移(すべての工程)", "時点", "工程", [
    { label: "▲遅延の増減", width: 22 },
  ]);
  const live = points.every(({ basis }) => basis.kind === "live");
  return {
    ...table,
    basis: [
      live
        ? "各四半期の末日と基準日の、その日までに記録された報告による区分です。"
        : "各四半期の末日と基準日の、その日までに公表された時点にもとづく区分です。",
    ],
    rows: points.map(({ day, basis, counts }, index) => {
      const before = points[index - 1]?.counts.DELAYED;
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const published = basis.kind === "publication" ? `\n${dateLabel(basis.asOf)}時点の公表` : "";
      return {
        cells: [
          `${dateLabel(day)}(${quarterName(day)})${published}`,
          `${total}`,
          ...countCells(counts),
          before === undefined ? "—" : difference(counts.DELAYED - before),
        ],
      };
    }),
  };
}

/** 「2025年度4Q末」, or during it 「2025年度4Q」. */
function quarterName(day: DateString): string {
  const quarter = quarterOfDate(day);
  return `${quarterLabel(quarter)}${quarterEnd(quarter) === day ? "末" : ""}`;
}

function difference(value: number): string {
  if (value === 0) return "±0";
  return value > 0 ? `+${value}` : `−${-value}`;
}
