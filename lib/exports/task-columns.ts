import { quarterCode } from "@/lib/domain/fiscal-quarter";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import type { TaskFact } from "@/lib/progress/queries";
import { type Column, type FileContext, steady } from "./column";
import { PROGRESS_FILE_COLUMNS } from "./file-columns";
import { ministryColumns, placeColumns } from "./ministry-columns";
import { quarterColumns } from "./time-columns";

/** What a blank in a column of 区分 means. */
export const UNPUBLISHED = "進捗がまだ公表されていない";
const NO_SCHEDULE = "時期の記載なし(府省庁も時期を示していない)";

type TaskRow = Pick<
  TaskFact,
  "content" | "planned" | "stated" | "statedQuarters" | "progress" | "delay" | "leads"
>;

/** Which task, and where in the plan it stands. */
export const TASK_PLACE_COLUMNS: Column<Pick<TaskRow, "content">>[] = steady("plan", [
  {
    key: "code",
    label: "工程番号",
    type: "code",
    description: "K + 原文のページ(2桁) + - + そのページの工程の行の番号(2桁)。",
    origin: "plan",
    value: ({ content }) => content.code,
  },
  {
    key: "part",
    label: "部の番号",
    type: "code",
    description: "「第3-1」の数字の部分。",
    origin: "plan",
    value: ({ content }) => content.part.number,
  },
  {
    key: "partTitle",
    label: "部",
    type: "text",
    description: "部の名前。印刷のまま。",
    origin: "plan",
    value: ({ content }) => content.part.title,
  },
  {
    key: "chapter",
    label: "分野の番号",
    type: "code",
    description: "部と分野の番号(例: 3-2.5)。アドレスの chapter に使える。",
    origin: "plan",
    value: ({ content }) => content.chapter.key,
  },
  {
    key: "chapterTitle",
    label: "分野",
    type: "text",
    description: "分野の名前。番号を除く。",
    origin: "plan",
    value: ({ content }) => content.chapter.title,
  },
  {
    key: "sections",
    label: "節",
    type: "list",
    description: "取組の属する節。「(1) 名前」の形。二つの節にわたる取組がある。",
    origin: "plan",
    blank: "節のない取組",
    value: ({ content }) => content.sections.map(({ number, title }) => `(${number}) ${title}`),
  },
  {
    key: "initiative",
    label: "取組",
    type: "text",
    description: "取組名。改行による空白を除いて整えた文字。",
    origin: "plan",
    value: ({ content }) => content.initiative,
  },
  {
    key: "title",
    label: "工程",
    type: "text",
    description: "取組内容。改行による空白を除いて整えた文字。",
    origin: "plan",
    value: ({ content }) => content.title,
  },
]);

/** The planned period: printed, else first stated by a ministry. */
export const SCHEDULE_COLUMNS: Column<Pick<TaskRow, "planned" | "stated">>[] = [
  {
    key: "schedule",
    label: "計画期間のもと",
    type: "code",
    description: "計画期間が印刷されたものか、府省庁が示したものか。",
    origin: "computed",
    values: { printed: "工程表の記載", stated: "府省庁が最初に示した時期" },
    blank: NO_SCHEDULE,
    value: ({ planned, stated }) => (planned === null ? null : stated ? "stated" : "printed"),
  },
  ...quarterColumns<Pick<TaskRow, "planned">>(
    {
      key: "plannedFirst",
      label: "計画の開始",
      description: "計画期間の最初の四半期。",
      origin: "computed",
      blank: NO_SCHEDULE,
    },
    "start",
    ({ planned }) => planned?.first ?? null,
  ),
  ...quarterColumns<Pick<TaskRow, "planned">>(
    {
      key: "plannedLast",
      label: "計画の終了",
      description: "計画期間の最後の四半期。",
      origin: "computed",
      blank: NO_SCHEDULE,
    },
    "end",
    ({ planned }) => planned?.last ?? null,
  ),
];

/** `tasks`: one record per task of the roadmap. */
export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  ...TASK_PLACE_COLUMNS,
  {
    steady: "plan",
    key: "quarters",
    label: "計画の四半期",
    type: "list",
    description: "印刷された計画の四半期(2024Q1 の形)を順に。途中が空いていることがある。",
    origin: "plan",
    blank: "工程表に時期の記載がない",
    value: ({ content }) => content.quarters.map(quarterCode),
  },
  {
    key: "statedQuarters",
    label: "府省庁が示した四半期",
    type: "list",
    description: "工程表に時期の記載がない工程に、府省庁が最初に示した計画の四半期を順に。",
    origin: "report",
    blank: "工程表に記載がある、または示されていない",
    value: ({ statedQuarters }) => statedQuarters.map(quarterCode),
  },
  ...SCHEDULE_COLUMNS,
  ...steady<TaskRow>("plan", [
    ...ministryColumns<TaskRow>(
      ({ content }, { ministries }) =>
        content.ministries.flatMap(({ ministryId, ...part }) => {
          const ministry = ministries.get(ministryId);
          return ministry ? [{ ...ministry, ...part }] : [];
        }),
      ({ content }) => content.ministriesText,
    ),
    {
      key: "leadCount",
      label: "主担当の数",
      type: "integer",
      unit: "府省庁",
      description: "主担当の府省庁の数。",
      origin: "plan",
      value: ({ leads }) => leads.length,
    },
  ]),
  {
    key: "progress",
    label: "進捗区分",
    type: "code",
    description:
      "主担当ごとの区分のうち最も悪いもの。悪い順に 遅延、未報告、時期未定、予定どおり、開始前、完了。中止は、すべての主担当が中止のときだけ。",
    origin: "computed",
    values: PROGRESS_LABELS,
    blank: UNPUBLISHED,
    value: whenKnown(({ progress }) => progress),
  },
  {
    key: "progressLabel",
    label: "進捗区分(名前)",
    type: "text",
    description: "progress の日本語の名前。",
    origin: "computed",
    blank: UNPUBLISHED,
    value: whenKnown(({ progress }) => PROGRESS_LABELS[progress]),
  },
  {
    key: "delay",
    label: "遅延",
    type: "integer",
    unit: "四半期",
    description: "遅延している主担当の遅れのうち最も大きいもの。",
    origin: "computed",
    blank: `遅延していない、または${UNPUBLISHED}`,
    value: whenKnown(({ delay }) => delay),
  },
  ...steady<TaskRow>(
    "plan",
    placeColumns(({ content }) => content.source),
  ),
  ...PROGRESS_FILE_COLUMNS,
];

/** Columns of a task in a record of something that belongs to it. */
export function ofTask<Row extends { task: TaskFact }>(columns: readonly Column<TaskFact>[]): Column<Row>[] {
  return columns.map((column) => ({ ...column, value: ({ task }, file) => column.value(task, file) }));
}

/** A value of 区分: nothing of it before the first publication. */
export function whenKnown<Row, T extends string | number | boolean | null>(value: (row: Row) => T) {
  return (row: Row, { basis }: FileContext) => (basis.kind === "none" ? null : value(row));
}
