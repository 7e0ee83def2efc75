import { type AddressValues, addressOf } from "@/lib/request/address";

/** Data files (データ用), by the name that stands in their addresses. */
export const DATASETS = [
  "tasks",
  "schedules",
  "progress",
  "reports",
  "slippage",
  "measures",
  "indicators",
  "kpi-reports",
  "coverage",
  "comments",
] as const;
export type Dataset = (typeof DATASETS)[number];

export const FORMATS = ["csv", "xlsx", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Short enough, and free of the signs, that the name of a worksheet may not have. */
export const DATASET_LABELS: Record<Dataset, string> = {
  tasks: "工程",
  schedules: "工程の計画期間",
  progress: "主担当府省庁ごとの進捗",
  reports: "報告",
  slippage: "版の間の計画の変化",
  measures: "施策",
  indicators: "指標の値",
  "kpi-reports": "KPIについての報告",
  coverage: "条ごとの対応",
  comments: "コメント",
};

/** Files that only those signed in get: nothing in them is published. */
export const CLOSED_DATASETS: readonly Dataset[] = ["indicators", "kpi-reports", "comments"];

/**
 * The address of a data file: `/exports/tasks.csv?ministry=digital`.
 * @param values the conditions of a list as its address has them; files have all rows, hence no paging
 */
export function fileAddress(dataset: Dataset, format: Format, values: AddressValues = {}): string {
  return addressOf(`/exports/${dataset}.${format}`, { ...values, page: undefined, pageSize: undefined });
}

/** The address of the page before a CSV file in Shift_JIS: `/exports/shift-jis?dataset=tasks`. */
export function shiftJisAddress(dataset: Dataset, values: AddressValues = {}): string {
  return addressOf("/exports/shift-jis", { ...values, dataset, page: undefined, pageSize: undefined });
}

/** Reads `tasks.csv`; undefined for anything else. */
export function parseFileName(name: string): { dataset: Dataset; format: Format } | undefined {
  const [first, second, ...more] = name.split(".");
  const dataset = DATASETS.find((entry) => entry === first);
  const format = FORMATS.find((entry) => entry === second);
  return dataset && format && more.length === 0 ? { dataset, format } : undefined;
}
