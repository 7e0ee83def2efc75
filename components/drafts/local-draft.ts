import type { KeptDraft } from "@/lib/drafts/draft";

/*
 * 下書き in this browser: kept at once with every key, also without a connection or a valid session. Keyed by
 * person, so that nobody else who signs in here is offered it.
 */

/** @param person id of the signed-in person */
export function localDraftKey(person: string, form: string): string {
  return `draft:${person}:${form}`;
}

export function readLocalDraft(key: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(key);
    const draft: unknown = text === null ? null : JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** @returns whether the browser could keep it: its storage may be closed or full */
export function writeLocalDraft(key: string, draft: KeptDraft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Storage belongs to the browser's owner: what stands there need not be what was written. */
function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== "object" || value === null) return false;
  const { fields, basedOn, version, savedAt } = value as Partial<Record<keyof KeptDraft, unknown>>;
  return (
    typeof fields === "object" &&
    fields !== null &&
    Object.values(fields).every((text) => typeof text === "string") &&
    Number.isInteger(basedOn) &&
    Number.isInteger(version) &&
    typeof savedAt === "string" &&
    !Number.isNaN(Date.parse(savedAt))
  );
}
