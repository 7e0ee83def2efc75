import { PROGRESS_LABELS, REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { judgeReport } from "@/lib/domain/report-rule";
import type { TaskFact } from "@/lib/progress/queries";
import type { Column } from "./column";
import { evidenceColumns } from "./evidence-columns";
import { PROGRESS_FILE_COLUMNS } from "./file-columns";
import type { ReportRecord } from "./report-queries";
import { ofTask, TASK_PLACE_COLUMNS } from "./task-columns";
import { dateColumns, momentColumns, quarterColumns } from "./time-columns";

/** A report of a lead about its part in a task. */
export type ReportRow = { task: TaskFact; report: ReportRecord };

const NOT_COMPLETED = "完了の報告ではない";

/** `reports`: one record per submitted report. */
export const REPORT_COLUMNS: readonly Column<ReportRow>[] = [
  ...ofTask<ReportRow>(TASK_PLACE_COLUMNS),
  {
    key: "reportId",
    label: "報告の番号",
    type: "integer",
    unit: "番号",
    description: "報告を見分ける番号。提出された報告の内容は変わらない。",
    origin: "report",
    value: ({ report }) => report.id,
  },
  {
    key: "ministry",
    label: "主担当(短い名前)",
    type: "code",
    description: "報告した主担当の府省庁。アドレスの ministry に使える短い名前(例: digital)。",
    origin: "report",
    value: ({ report }, { ministries }) => ministries.get(report.ministryId)?.slug ?? null,
  },
  {
    key: "ministryName",
    label: "主担当",
    type: "text",
    description: "ministry の名前。",
    origin: "report",
    value: ({ report }, { ministries }) => ministries.get(report.ministryId)?.name ?? null,
  },
  ...dateColumns<ReportRow>(
    {
      key: "effectiveOn",
      label: "報告の対象日",
      description: "報告が、いつの状態を表すか。",
      origin: "report",
    },
    ({ report }) => report.effectiveOn,
  ),
  ...momentColumns<ReportRow>(
    {
      key: "recordedAt",
      label: "報告の記録日時",
      description: "報告を受け付けた日時(日本時間)。",
      origin: "report",
    },
    ({ report }) => report.recordedAt,
  ),
  {
    key: "latest",
    label: "最新の報告",
    type: "boolean",
    description:
      "その主担当の最新の報告(対象日、記録日時の順に最も新しいもの)か。進捗区分は最新の報告だけから決まる。",
    origin: "computed",
    values: { true: "最新", false: "その後の報告がある" },
    value: ({ task, report }) => task.leads.some(({ reportId }) => reportId === report.id),
  },
  {
    key: "reportState",
    label: "措置区分",
    type: "code",
    description: "報告の措置区分。",
    origin: "report",
    values: REPORT_STATE_LABELS,
    value: ({ report }) => report.state,
  },
  {
    key: "reportStateLabel",
    label: "措置区分(名前)",
    type: "text",
    description: "reportState の日本語の名前。",
    origin: "report",
    value: ({ report }) => REPORT_STATE_LABELS[report.state],
  },
  ...dateColumns<ReportRow>(
    {
      key: "completedOn",
      label: "完了日",
      description: "報告された完了日。",
      origin: "report",
      blank: NOT_COMPLETED,
    },
    ({ report }) => report.completedOn,
  ),
  ...quarterColumns<ReportRow>(
    {
      key: "forecast",
      label: "見込",
      description: "報告された見込(完了を見込む四半期)。",
      origin: "report",
      blank: "見込の報告がない",
    },
    "end",
    ({ report }) => report.forecast,
  ),
  {
    key: "progressThen",
    label: "対象日の進捗区分",
    type: "code",
    description: "計画期間とこの報告だけから、報告の対象日の四半期に決まる区分。今の区分ではない。",
    origin: "computed",
    values: PROGRESS_LABELS,
    value: ({ task, report }) => judgeReport(task.planned, report).progress,
  },
  {
    key: "progressThenLabel",
    label: "対象日の進捗区分(名前)",
    type: "text",
    description: "progressThen の日本語の名前。",
    origin: "computed",
    value: ({ task, report }) => PROGRESS_LABELS[judgeReport(task.planned, report).progress],
  },
  {
    key: "delayThen",
    label: "対象日の遅延",
    type: "integer",
    unit: "四半期",
    description: "progressThen が遅延のときの、遅れの四半期の数。",
    origin: "computed",
    blank: "遅延ではない",
    value: ({ task, report }) => judgeReport(task.planned, report).delay,
  },
  {
    key: "note",
    label: "説明",
    type: "text",
    description: "報告の説明。",
    origin: "report",
    blank: "説明がない",
    value: ({ report }) => report.note,
  },
  {
    key: "reason",
    label: "遅延の理由",
    type: "text",
    description: "報告に記された遅延の理由。",
    origin: "report",
    blank: "理由の記載がない",
    value: ({ report }) => report.reason,
  },
  {
    key: "behalfReason",
    label: "代行の理由",
    type: "text",
    description: "事務局が府省庁に代わって報告した理由。",
    origin: "report",
    blank: "府省庁の報告である。ログインしていないときは、公表されない",
    value: ({ report }) => report.behalfReason,
  },
  ...evidenceColumns<ReportRow>(({ report }) => report.evidence),
  {
    key: "sample",
    label: "サンプルの報告",
    type: "boolean",
    description: "デモの架空の報告か。",
    origin: "report",
    values: { true: "架空", false: "架空ではない" },
    value: ({ report }) => report.sample,
  },
  ...PROGRESS_FILE_COLUMNS,
];
