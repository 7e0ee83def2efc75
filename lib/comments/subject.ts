import { type AddressValues, addressOf } from "@/lib/request/address";

/** What people talk about, with the types that 履歴 has for it. */
export const SUBJECT_TYPES = ["task", "measure", "indicator", "ministry"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** `key` is what its address has: 工程番号, 施策番号 (also of an indicator) or the short name of a ministry. */
export type Subject = { type: SubjectType; id: number; key: string };

/** Where it is talked about: `ministry` whose part of the page is shown, where the address says so. */
export type Place = Pick<Subject, "type" | "key"> & { ministry?: string | undefined };

const PAGES: Readonly<Record<SubjectType, (key: string) => string>> = {
  task: (key) => `/tasks/${key}`,
  measure: (key) => `/measures/${key}`,
  indicator: (key) => `/measures/${key}/indicators`,
  ministry: (key) => `/ministries/${key}`,
};

/** Address of the page of an item, or of a comment on it. */
export function subjectAddress(place: Place, commentId?: number): string {
  return `${askingAddress(place, {})}${commentId === undefined ? "" : `#comment-${commentId}`}`;
}

/** Address of the page of an item that is asked for something. */
export function askingAddress({ type, key, ministry }: Place, query: AddressValues): string {
  return addressOf(PAGES[type](key), { ministry, ...query });
}

/** Id of the field of the one form of a page. */
export const WRITING_FIELD = "field-text";

/**
 * Address of the form of a page that is asked for something. It leads to the field itself: a browser takes the focus
 * away, from whoever writes already, when a page with the address of a place that cannot have it has come whole.
 */
export function writingAddress(place: Place, query: AddressValues): string {
  return `${askingAddress(place, query)}#${WRITING_FIELD}`;
}

/** Address of a conversation. */
export function threadAddress(subject: Place, threadId: number): string {
  return `${subjectAddress(subject)}#thread-${threadId}`;
}
