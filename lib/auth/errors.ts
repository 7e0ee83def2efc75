/** Failures that a command may meet, told apart by type; guard.ts turns them into words once. */

/** Nobody is signed in, or no longer. */
export class SignedOut extends Error {
  override name = "SignedOut";
}

/** Visible to the person, but not theirs to do (403). */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** Does not exist, or must look so to this person (404). */
export class NotFound extends Error {
  override name = "NotFound";
}

/** Somebody changed it in the meantime (409). `current` is what stands now, for the form to show. */
export class Conflict extends Error {
  override name = "Conflict";
  constructor(
    message: string,
    readonly current: unknown = undefined,
  ) {
    super(message);
  }
}

/** Japanese messages by field; the key "" is for what no single field is to blame. */
export type FieldErrors = Record<string, string>;

/** The input was refused (400). */
export class Invalid extends Error {
  override name = "Invalid";
  constructor(readonly fields: FieldErrors) {
    super(Object.values(fields).join(" "));
  }
}

/** Tried too often (429). */
export class TooManyAttempts extends Error {
  override name = "TooManyAttempts";
}
