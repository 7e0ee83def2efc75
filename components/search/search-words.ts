import type { SearchKind } from "@/lib/domain/search-rank";

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  task: "工程",
  measure: "施策",
  ministry: "府省庁",
  heading: "条・分野",
};

/** The kinds in the order of the switch. */
export const SEARCH_KIND_ORDER = ["task", "measure", "ministry", "heading"] as const;

/** Labels of the fields in which words are found. */
export const FOUND_FIELD_LABELS: Readonly<Record<string, string>> = {
  initiative: "取組",
  ministries: "府省庁",
  chapter: "分野",
  sections: "節",
  part: "部",
  overview: "課題・取組概要",
  kpiProgress: "KPI(進捗)",
  kpiEffect: "KPI(効果)",
  articles: "条",
  otherNames: "別名",
  units: "部局",
};

/** Labels of the conditions of a search. */
export const SEARCH_FIELD_LABELS: Readonly<Record<string, string>> = {
  q: "語句",
  kind: "種類",
  asOf: "基準日",
  page: "ページ",
};
