/** A field in which the person's text and what stands now differ. */
export type ConflictField = {
  name: string;
  label: string;
  /** As the form's field holds it. */
  mine: string;
  theirs: string;
  /** As people read it, where that is another text (a choice, a quarter). */
  shown?: { mine: string; theirs: string };
};

/** What a Conflict brings along as `current` for a form to show, and to go on from. */
export type StandingChange = {
  /** To be based on next. */
  version: number;
  /** Who changed it, e.g. 「田中花子(総務省)」. */
  by: string;
  /** When, e.g. 「2026年11月22日 17:05」. */
  at: string;
  /** Empty: the change touched none of the form's fields. */
  fields: ConflictField[];
};

/** The change that an action's `current` tells of; null: it tells of none. */
export function standingChange(current: unknown): StandingChange | null {
  if (typeof current !== "object" || current === null) return null;
  const known = "version" in current && typeof current.version === "number" && "fields" in current;
  return known ? (current as StandingChange) : null;
}

const USE = "use:";
const THEIRS = "theirs:";

/**
 * The form with the choices that were made in it after a conflict, without scripts: `use:note=theirs` puts the
 * text of `theirs:note` into `note`. Both kinds of fields are left out of what it gives.
 */
export function withChoices(form: FormData): FormData {
  const chosen = new FormData();
  for (const [name, value] of form) {
    if (!name.startsWith(USE) && !name.startsWith(THEIRS)) chosen.append(name, value);
  }
  for (const [name, value] of form) {
    if (!name.startsWith(USE) || value !== "theirs") continue;
    const field = name.slice(USE.length);
    const theirs = form.get(`${THEIRS}${field}`);
    if (typeof theirs === "string") chosen.set(field, theirs);
  }
  return chosen;
}
