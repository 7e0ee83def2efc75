/** 下書き: what somebody typed into a form and did not send. */
export type KeptDraft = {
  /** Texts by field. */
  fields: Record<string, string>;
  /** Version of the item when the form was opened. */
  basedOn: number;
  /** Of the draft on the server; 0: it is not there yet. */
  version: number;
  /** An instant, ISO 8601. */
  savedAt: string;
};

/** Key of the form of a report. */
export function reportDraftKey(code: string, ministry: string): string {
  return `report:${code}:${ministry}`;
}

/** The one that was saved last. */
export function newerDraft(one: KeptDraft | null, other: KeptDraft | null): KeptDraft | null {
  if (!one || !other) return one ?? other;
  return Date.parse(one.savedAt) >= Date.parse(other.savedAt) ? one : other;
}

/** Names of the fields in which a draft differs from what the form would begin with. */
export function changedFields(
  draft: Readonly<Record<string, string>>,
  initial: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(initial).filter((name) => draft[name] !== undefined && draft[name] !== initial[name]);
}
