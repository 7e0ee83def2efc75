import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { Column } from "./column";
import { evidenceColumns } from "./evidence-columns";
import { PLAN_FILE_COLUMNS } from "./file-columns";
import { kpiSideColumn, MEASURE_NAME_COLUMNS } from "./kpi-columns";
import type { KpiReportRecord } from "./kpi-report-queries";
import { dateColumns, momentColumns } from "./time-columns";

export type KpiReportRow = KpiReportRecord & { measure: { number: string; name: string } };

/** `kpi-reports`: one record per submitted report about a KPI, in words. */
export const KPI_REPORT_COLUMNS: readonly Column<KpiReportRow>[] = [
  ...MEASURE_NAME_COLUMNS,
  kpiSideColumn("どちらのKPIについての報告か。"),
  {
    key: "reportId",
    label: "報告の番号",
    type: "integer",
    unit: "番号",
    description:
      "KPIについての報告を見分ける番号(工程の報告の番号とは別)。提出された報告の内容は変わらない。",
    origin: "report",
    value: ({ id }) => id,
  },
  {
    key: "ministry",
    label: "主担当(短い名前)",
    type: "code",
    description: "報告した主担当の府省庁。アドレスの ministry に使える短い名前(例: digital)。",
    origin: "report",
    value: ({ ministryId }, { ministries }) => ministries.get(ministryId)?.slug ?? null,
  },
  {
    key: "ministryName",
    label: "主担当",
    type: "text",
    description: "ministry の名前。",
    origin: "report",
    value: ({ ministryId }, { ministries }) => ministries.get(ministryId)?.name ?? null,
  },
  ...dateColumns<KpiReportRow>(
    {
      key: "effectiveOn",
      label: "報告の対象日",
      description: "報告が、いつの状態を表すか。",
      origin: "report",
    },
    ({ effectiveOn }) => effectiveOn,
  ),
  ...momentColumns<KpiReportRow>(
    {
      key: "recordedAt",
      label: "報告の記録日時",
      description: "報告を受け付けた日時(日本時間)。",
      origin: "report",
    },
    ({ recordedAt }) => recordedAt,
  ),
  {
    key: "latest",
    label: "最新の報告",
    type: "boolean",
    description: "その主担当の、そのKPIについての最新の報告(対象日、記録日時の順に最も新しいもの)か。",
    origin: "computed",
    values: { true: "最新", false: "その後の報告がある" },
    value: ({ latest }) => latest,
  },
  {
    key: "reportState",
    label: "措置区分",
    type: "code",
    description: "報告の措置区分。施策に進捗区分はない。",
    origin: "report",
    values: REPORT_STATE_LABELS,
    value: ({ state }) => state,
  },
  {
    key: "reportStateLabel",
    label: "措置区分(名前)",
    type: "text",
    description: "reportState の日本語の名前。",
    origin: "report",
    value: ({ state }) => REPORT_STATE_LABELS[state],
  },
  {
    key: "note",
    label: "説明",
    type: "text",
    description: "報告の説明。",
    origin: "report",
    blank: "説明がない",
    value: ({ note }) => note,
  },
  {
    key: "behalfReason",
    label: "代行の理由",
    type: "text",
    description: "事務局が府省庁に代わって報告した理由。",
    origin: "report",
    blank: "府省庁の報告である",
    value: ({ behalfReason }) => behalfReason,
  },
  ...evidenceColumns<KpiReportRow>(({ evidence }) => evidence),
  {
    key: "sample",
    label: "サンプルの報告",
    type: "boolean",
    description: "デモの架空の報告か。",
    origin: "report",
    values: { true: "架空", false: "架空ではない" },
    value: ({ sample }) => sample,
  },
  ...PLAN_FILE_COLUMNS,
];
