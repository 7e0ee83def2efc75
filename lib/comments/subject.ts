/** What people talk about, with the types that 履歴 has for it. */
export const SUBJECT_TYPES = ["task", "measure", "indicator", "ministry"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** `key` is what its address has: 工程番号, 施策番号 (also of an indicator) or the short name of a ministry. */
export type Subject = { type: SubjectType; id: number; key: string };

const PAGES: Readonly<Record<SubjectType, (key: string) => string>> = {
  task: (key) => `/tasks/${key}`,
  measure: (key) => `/measures/${key}`,
  indicator: (key) => `/measures/${key}/indicators`,
  ministry: (key) => `/ministries/${key}`,
};

/** Address of the page of an item, or of a comment on it. */
export function subjectAddress({ type, key }: Pick<Subject, "type" | "key">, commentId?: number): string {
  return `${PAGES[type](key)}${commentId === undefined ? "" : `#comment-${commentId}`}`;
}

/** Address of a conversation. */
export function threadAddress(subject: Pick<Subject, "type" | "key">, threadId: number): string {
  return `${subjectAddress(subject)}#thread-${threadId}`;
}
