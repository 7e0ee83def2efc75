import { type AddressValues, addressOf } from "@/lib/request/address";

/** Data files (データ用), by the name that stands in their addresses. */
export const DATASETS = ["tasks", "measures", "coverage", "progress"] as const;
export type Dataset = (typeof DATASETS)[number];

export const FORMATS = ["csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const DATASET_LABELS: Record<Dataset, string> = {
  tasks: "工程",
  measures: "施策",
  coverage: "条ごとの対応",
  progress: "主担当府省庁ごとの進捗",
};

/**
 * The address of a data file: `/exports/tasks.csv?ministry=digital`.
 * @param values the conditions of a list as its address has them; files have all rows, hence no paging
 */
export function fileAddress(dataset: Dataset, format: Format, values: AddressValues = {}): string {
  return addressOf(`/exports/${dataset}.${format}`, { ...values, page: undefined, pageSize: undefined });
}

/** Reads `tasks.csv`; undefined for anything else. */
export function parseFileName(name: string): { dataset: Dataset; format: Format } | undefined {
  const [first, second, ...more] = name.split(".");
  const dataset = DATASETS.find((entry) => entry === first);
  const format = FORMATS.find((entry) => entry === second);
  return dataset && format && more.length === 0 ? { dataset, format } : undefined;
}
