import {
  fiscalYearLabel,
  fiscalYearOf,
  numberInYear,
  type Quarter,
  quarterOfDate,
} from "@/lib/domain/fiscal-quarter";
import type { TaskFact } from "@/lib/progress/queries";
import type { RoadmapGroup, RoadmapRow } from "@/lib/roadmap/arrange";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { planText } from "@/lib/roadmap/plan-text";
import type { TaskItem } from "@/lib/tasks/queries";
import type { HeadCell, PrintCell, PrintRow, PrintTable, Tone } from "./document";
import { markCell, reportText } from "./words";

/** Widths in millimetres; 400 in all. Without 区分 the 取組内容 has the room of their columns. */
const WIDTHS = { initiative: 48, code: 14, quarter: 5, period: 32, report: 46, mark: 28, who: 47 };
const TITLE = 400 - 20 * WIDTHS.quarter - (48 + 14 + 32 + 46 + 28 + 47);

/** What a filled cell says, by what is true of the quarter. */
const SIGNS = { plan: "■", stated: "□", forecast: "見", done: "完" } as const;

export const BAR_NOTES = {
  heading: "凡例(工程表)",
  lines: [
    `${SIGNS.plan}: 計画期間(工程表の記載)。${SIGNS.stated}: 府省庁が示した計画期間(工程表に時期の記載がないもの)。${SIGNS.forecast}: 府省庁が完了を見込む四半期。${SIGNS.done}: 完了日の四半期。▼: 基準日の四半期。`,
    "「時期の記載なし」は、工程表の原文の文字データに計画期間の印がなく、府省庁も時期を示していないものです。表の範囲(2022年度から2026年度まで)の外の四半期は、「計画期間」「実績・見込」の欄の文字で示します。",
    "工程番号の「K」に続く2桁は、印刷された工程表のページです。",
  ],
} as const;

/** A task, and the 取組 that it is printed in: some have the same name. */
export type PrintedTask = TaskItem & { initiativeId: number };

export type RoadmapTableOptions = {
  name: string;
  now: Quarter;
  published: boolean;
  ministry?: string | undefined;
};

/**
 * The roadmap as a table for print: bands of 部 and 分野 (or ministries), each 取組 over its rows, the quarters
 * as filled cells, the same in words.
 * @param groups all open
 * @param tasks what the rows are about, by 工程番号
 * @param now the quarter of 基準日
 * @param published whether 区分 and reports may be shown
 * @param ministry slug of the one whose own reports are asked for, where the groups are no ministries
 */
export function roadmapTable(
  groups: readonly RoadmapGroup[],
  tasks: ReadonlyMap<string, PrintedTask>,
  { name, now, published, ministry }: RoadmapTableOptions,
): PrintTable {
  return {
    name,
    columns: [
      { width: WIDTHS.initiative },
      { width: WIDTHS.code },
      { width: TITLE + (published ? 0 : WIDTHS.report + WIDTHS.mark) },
      ...PLAN_QUARTERS.map(() => ({ width: WIDTHS.quarter, align: "middle" as const })),
      { width: WIDTHS.period },
      ...(published ? [{ width: WIDTHS.report }, { width: WIDTHS.mark }] : []),
      { width: WIDTHS.who },
    ],
    head: headOf(now, published),
    rows: groups.flatMap((group, index) => [
      ...bandsOf(group, groups[index - 1]),
      ...rowsOf(group, tasks, group.part === null ? group.key : ministry, published),
    ]),
    empty: "条件に合う工程はありません。",
  };
}

function headOf(now: Quarter, published: boolean): HeadCell[][] {
  const years = [...new Set(PLAN_QUARTERS.map(fiscalYearOf))];
  const over = (text: string): HeadCell => ({ text, rows: 2 });
  return [
    [
      over("取組名"),
      over("工程番号"),
      over("取組内容"),
      ...years.map((year) => ({ text: fiscalYearLabel(year).replace("(", "\n("), columns: 4 })),
      over("計画期間"),
      ...(published ? [over("実績・見込"), over("進捗区分")] : []),
      over("担当府省庁"),
    ],
    PLAN_QUARTERS.map((quarter): HeadCell => {
      const text = `${numberInYear(quarter)}Q`;
      return quarter === now ? { text: `▼${text}`, tone: "now" } : { text };
    }),
  ];
}

function bandsOf(group: RoadmapGroup, before: RoadmapGroup | undefined): PrintRow[] {
  const own = { band: `${group.label}(${group.total}件)`, level: 2 } as const;
  if (group.part === null || group.part === before?.part) return [own];
  return [{ band: group.part, level: 1 }, own];
}

/** A 取組 goes over its rows as printed: where the source begins it again, it is another block. */
function rowsOf(
  { rows }: RoadmapGroup,
  tasks: ReadonlyMap<string, PrintedTask>,
  slug: string | undefined,
  published: boolean,
): PrintRow[] {
  let initiative: RoadmapRow["initiative"] = null;
  let block: number | undefined;
  return rows.map((row) => {
    const task = tasks.get(row.code);
    initiative = row.initiative ?? initiative;
    const continues = row.initiative === null && task?.initiativeId === block;
    block = task?.initiativeId;
    const above = [initiative?.above ?? "", initiative?.heading ?? ""].filter((text) => text !== "");
    const cells = [
      continues ? "" : above.join("\n"),
      row.code,
      row.title,
      ...quarterCells(row, doneQuarters(task, slug)),
      planText(row.quarters, row.stated),
      ...(published ? [reportsText(task, slug), markCell(row.mark, row.whole)] : []),
      row.who,
    ];
    return continues ? { cells, continues } : { cells };
  });
}

function quarterCells({ quarters, stated, forecast }: RoadmapRow, done: readonly Quarter[]): PrintCell[] {
  const planned = new Set(quarters);
  return PLAN_QUARTERS.map((quarter): PrintCell => {
    const plan: Tone | null = planned.has(quarter) ? (stated ? "stated" : "plan") : null;
    if (done.includes(quarter)) return { text: SIGNS.done, tone: "done" };
    if (quarter === forecast) return { text: SIGNS.forecast, tone: plan ? "plan-forecast" : "forecast" };
    return plan === null ? "" : { text: stated ? SIGNS.stated : SIGNS.plan, tone: plan };
  });
}

type Lead = { slug: string; name: string; progress: NonNullable<TaskItem["ministries"][number]["progress"]> };

/** The lead that is asked for, else all of them. */
function leadsOf(task: TaskItem | undefined, slug: string | undefined): Lead[] {
  const leads = (task?.ministries ?? []).flatMap(({ slug: own, name, progress }) =>
    progress ? [{ slug: own, name, progress }] : [],
  );
  const asked = leads.filter((lead) => lead.slug === slug);
  return asked.length > 0 ? asked : leads;
}

function doneQuarters(task: TaskItem | undefined, slug: string | undefined): Quarter[] {
  return leadsOf(task, slug).flatMap(({ progress: { report } }) =>
    report?.state === "COMPLETED" && report.completedOn !== null ? [quarterOfDate(report.completedOn)] : [],
  );
}

/** What each lead has reported, one a line; a single one without its name. */
function reportsText(task: TaskItem | undefined, slug: string | undefined): string {
  const leads = leadsOf(task, slug);
  return leads
    .map(({ name, progress }) => {
      const text = reportText(progress.report);
      return leads.length > 1 ? `${name}: ${text}` : text;
    })
    .join("\n");
}

/** Tasks by their 工程番号. */
export function printedTasks(
  items: readonly TaskItem[],
  facts: readonly TaskFact[],
): ReadonlyMap<string, PrintedTask> {
  const initiatives = new Map(facts.map(({ code, content }) => [code, content.initiativeId]));
  return new Map(
    items.map((item) => [item.code, { ...item, initiativeId: initiatives.get(item.code) ?? 0 }]),
  );
}
