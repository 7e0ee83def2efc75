import type { TextFilter } from "@/components/tasks/dated-filters";
import { filterLabel, type ListChoices, TASK_FIELD_LABELS, titleWords } from "@/components/tasks/list-words";
import { parseQuarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { AddressValues } from "@/lib/request/address";
import { roadmapAddress } from "@/lib/roadmap/address";
import { ALL_MINISTRIES, type RoadmapGrouping, type RoadmapSort } from "@/lib/roadmap/layout";

/** Labels of the query string's fields. */
export const ROADMAP_FIELD_LABELS: Record<string, string> = {
  ...TASK_FIELD_LABELS,
  view: "表示",
  group: "まとめ方",
  sort: "並べ方",
  open: "開くまとまり",
  quarter: "四半期",
  when: "四半期との関係",
};

export const GROUP_WORDS: Record<RoadmapGrouping, string> = { chapter: "分野", ministry: "府省庁" };

export const SORT_WORDS: Record<RoadmapSort, string> = {
  printed: "工程表の順",
  start: "開始が早い順",
  end: "終了が早い順",
  delay: "遅れが長い順",
};

/** What is asked of the quarter. */
export const WHEN_OPTIONS = [
  { value: "underway", label: "計画期間中" },
  { value: "starts", label: "開始" },
  { value: "ends", label: "終了" },
] as const;

/** The conditions that narrow the roadmap, each with the address without it. */
export function roadmapFilters(values: AddressValues, choices: ListChoices): TextFilter[] {
  return Object.entries(values).flatMap(([field, value]) => {
    if (value === undefined || value === ALL_MINISTRIES) return [];
    const label = field === "quarter" ? quarterWords(values) : filterLabel(field, String(value), choices);
    if (label === null) return [];
    const rest = { ...values, [field]: undefined, open: undefined };
    if (field === "ministry") Object.assign(rest, { role: undefined });
    if (field === "quarter") Object.assign(rest, { when: undefined });
    return [{ field, label, removeHref: roadmapAddress(rest) }];
  });
}

/** The conditions in a title's few words. */
export function roadmapTitleWords(values: AddressValues, choices: ListChoices): string[] {
  const { ministry, quarter, when: _, ...rest } = values;
  const texts = Object.entries({ ministry: ministry === ALL_MINISTRIES ? undefined : ministry, ...rest });
  const words = titleWords(
    Object.fromEntries(
      texts.map(([field, value]) => [field, value === undefined ? undefined : String(value)]),
    ),
    choices,
  );
  return quarter === undefined ? words : [...words, quarterWords(values)];
}

function quarterWords({ quarter, when = "underway" }: AddressValues): string {
  const value = parseQuarterCode(String(quarter));
  const words = WHEN_OPTIONS.find((option) => option.value === when)?.label ?? when;
  return `${value === undefined ? quarter : quarterLabel(value)}: ${words}`;
}
