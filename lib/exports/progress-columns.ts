import { type Because, PROGRESS_LABELS, REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { LeadFact, TaskFact } from "@/lib/progress/queries";
import type { ReportText } from "@/lib/progress/report-text-queries";
import { type Column, steady } from "./column";
import { PROGRESS_FILE_COLUMNS } from "./file-columns";
import { placeColumns } from "./ministry-columns";
import { ofTask, SCHEDULE_COLUMNS, TASK_PLACE_COLUMNS, UNPUBLISHED, whenKnown } from "./task-columns";
import { dateColumns, momentColumns, quarterColumns } from "./time-columns";

/** One lead's part in a task. */
export type LeadRow = {
  task: TaskFact;
  lead: LeadFact;
  /** Null without a report. */
  text: ReportText | null;
};

const BECAUSE_LABELS: Record<Because, string> = {
  "reported-cancelled": "最新の報告が中止",
  "reported-completed": "最新の報告が完了",
  "no-report-since-start": "計画の開始を迎えたが報告がない",
  "plan-over": "完了の報告がないまま計画の最終四半期を過ぎた",
  "forecast-after-plan": "見込が計画の最終四半期より後",
  "not-started-in-time": "計画の開始を過ぎても未着手",
  "forecast-gone-by": "見込を過ぎたが完了の報告がない",
  "before-start": "計画の開始より前",
  "no-schedule": "計画期間が示されていない",
  "within-plan": "計画期間の中で、遅れにあたる報告がない",
};

const NO_REPORT = "報告がない、または進捗がまだ公表されていない";

/** `progress`: one record per lead of a task, since every lead reports for itself. */
export const PROGRESS_COLUMNS: readonly Column<LeadRow>[] = [
  ...ofTask(TASK_PLACE_COLUMNS),
  ...steady<LeadRow>("plan", [
    {
      key: "ministry",
      label: "主担当(短い名前)",
      type: "code",
      description: "報告する主担当の府省庁。アドレスの ministry に使える短い名前(例: digital)。",
      origin: "plan",
      value: ({ lead }, file) => file.ministries.get(lead.ministryId)?.slug ?? null,
    },
    {
      key: "ministryName",
      label: "主担当",
      type: "text",
      description: "ministry の名前。",
      origin: "plan",
      value: ({ lead }, file) => file.ministries.get(lead.ministryId)?.name ?? null,
    },
    {
      key: "ministryUnits",
      label: "部局",
      type: "list",
      description: "その府省庁の部局。括弧の中に記されたもの。",
      origin: "plan",
      blank: "部局の記載がない",
      value: ({ task, lead }) =>
        task.content.ministries.find(({ ministryId }) => ministryId === lead.ministryId)?.units ?? [],
    },
    {
      key: "leadCount",
      label: "主担当の数",
      type: "integer",
      unit: "府省庁",
      description: "その工程の主担当の数。工程を数えるときは code の重複を除く。",
      origin: "plan",
      value: ({ task }) => task.leads.length,
    },
  ]),
  ...ofTask(SCHEDULE_COLUMNS),
  {
    key: "progress",
    label: "進捗区分",
    type: "code",
    description: "この主担当の分の区分。計画期間、最新の報告、基準日の四半期から決まる。",
    origin: "computed",
    values: PROGRESS_LABELS,
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => lead.progress),
  },
  {
    key: "progressLabel",
    label: "進捗区分(名前)",
    type: "text",
    description: "progress の日本語の名前。",
    origin: "computed",
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => PROGRESS_LABELS[lead.progress]),
  },
  {
    key: "because",
    label: "区分の理由",
    type: "code",
    description: "区分の規則のうち、あてはまったもの。",
    origin: "computed",
    values: BECAUSE_LABELS,
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => lead.because),
  },
  {
    key: "delay",
    label: "遅延",
    type: "integer",
    unit: "四半期",
    description:
      "基準日の四半期と見込の遅い方が、計画の最終四半期を過ぎている四半期の数。過ぎていなければ、見込または開始から過ぎた数。",
    origin: "computed",
    blank: `遅延していない、または${UNPUBLISHED}`,
    value: whenKnown(({ lead }) => lead.delay),
  },
  {
    key: "completedAfterPlan",
    label: "計画後の完了",
    type: "boolean",
    description: "完了日が計画の最終四半期より後か。",
    origin: "computed",
    values: { true: "計画後", false: "計画後ではない" },
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => lead.completedAfterPlan),
  },
  {
    key: "overdue",
    label: "期限超過",
    type: "boolean",
    description: "未報告で、計画の最終四半期を過ぎているか。",
    origin: "computed",
    values: { true: "期限超過", false: "期限超過ではない" },
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => lead.overdue),
  },
  {
    key: "stale",
    label: "報告が古い",
    type: "boolean",
    description: "最新の報告が2四半期以上前の日についてのものか。完了と中止では false。",
    origin: "computed",
    values: { true: "古い", false: "古くない" },
    blank: UNPUBLISHED,
    value: whenKnown(({ lead }) => lead.stale),
  },
  {
    key: "taskProgress",
    label: "工程の進捗区分",
    type: "code",
    description: "工程としての区分。主担当ごとの区分のうち最も悪いもの(中止は全員が中止のときだけ)。",
    origin: "computed",
    values: PROGRESS_LABELS,
    blank: UNPUBLISHED,
    value: whenKnown(({ task }) => task.progress),
  },
  {
    key: "reportState",
    label: "措置区分",
    type: "code",
    description: "最新の報告の措置区分。",
    origin: "report",
    values: REPORT_STATE_LABELS,
    blank: NO_REPORT,
    value: ({ lead }) => lead.report?.state ?? null,
  },
  {
    key: "reportStateLabel",
    label: "措置区分(名前)",
    type: "text",
    description: "reportState の日本語の名前。",
    origin: "report",
    blank: NO_REPORT,
    value: ({ lead }) => (lead.report ? REPORT_STATE_LABELS[lead.report.state] : null),
  },
  ...dateColumns<LeadRow>(
    {
      key: "completedOn",
      label: "完了日",
      description: "最新の報告の完了日。",
      origin: "report",
      blank: "完了の報告がない",
    },
    ({ lead }) => lead.report?.completedOn ?? null,
  ),
  ...quarterColumns<LeadRow>(
    {
      key: "forecast",
      label: "見込",
      description: "最新の報告の見込(完了を見込む四半期)。",
      origin: "report",
      blank: "見込の報告がない",
    },
    "end",
    ({ lead }) => lead.report?.forecast ?? null,
  ),
  ...dateColumns<LeadRow>(
    {
      key: "effectiveOn",
      label: "報告の対象日",
      description: "最新の報告が、いつの状態を表すか。",
      origin: "report",
      blank: NO_REPORT,
    },
    ({ lead }) => lead.report?.effectiveOn ?? null,
  ),
  ...momentColumns<LeadRow>(
    {
      key: "recordedAt",
      label: "報告の記録日時",
      description: "最新の報告を受け付けた日時(日本時間)。",
      origin: "report",
      blank: NO_REPORT,
    },
    ({ text }) => text?.recordedAt ?? null,
  ),
  {
    key: "note",
    label: "説明",
    type: "text",
    description: "最新の報告の説明。",
    origin: "report",
    blank: "説明または報告がない",
    value: ({ text }) => text?.note ?? null,
  },
  {
    key: "reason",
    label: "遅延の理由",
    type: "text",
    description: "最新の報告に記された遅延の理由。",
    origin: "report",
    blank: "理由または報告がない",
    value: ({ text }) => text?.reason ?? null,
  },
  {
    key: "sample",
    label: "サンプルの報告",
    type: "boolean",
    description: "最新の報告がデモの架空のものか。",
    origin: "report",
    values: { true: "架空", false: "架空ではない" },
    blank: NO_REPORT,
    value: ({ text }) => text?.sample ?? null,
  },
  ...ofTask(
    steady<TaskFact>(
      "plan",
      placeColumns(({ content }) => content.source),
    ),
  ),
  ...PROGRESS_FILE_COLUMNS,
];
