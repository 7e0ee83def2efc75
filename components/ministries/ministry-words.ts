import type { MinistrySort } from "@/lib/ministries/sort";
import { type AddressValues, addressOf } from "@/lib/request/address";

export const MINISTRY_SORT_WORDS: Record<MinistrySort, string> = {
  official: "府省庁の順",
  leads: "主担当の工程",
  measures: "主担当の施策",
  late: "遅延の件数",
  share: "遅延の割合",
  longest: "最大の遅れ",
};

/** The page of a ministry. @param asOf 基準日 as addresses carry it */
export function ministryHref(slug: string, asOf: string | undefined): string {
  return addressOf(`/ministries/${slug}`, { asOf });
}

/** A ministry's tasks: as lead, unless `values` asks for another role. */
export function ministryTasksHref(slug: string, asOf: string | undefined, values: AddressValues = {}) {
  return addressOf("/tasks", { asOf, ministry: slug, ...values });
}

/** A ministry's measures: as lead, unless `values` asks for another role. */
export function ministryMeasuresHref(slug: string, asOf: string | undefined, values: AddressValues = {}) {
  return addressOf("/measures", { asOf, ministry: slug, ...values });
}
