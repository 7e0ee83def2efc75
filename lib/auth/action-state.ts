import type { FieldErrors } from "./errors";

/** What a form shows after its action ran; plain data, the same with and without JavaScript. */
export type ActionState = {
  status: "idle" | "done" | "error";
  /** For the whole form. */
  message?: string;
  /** By field name. */
  fields?: FieldErrors;
  /** What was typed, so that nothing is lost; only fields that the action names in `echo`. */
  values?: Record<string, string>;
  /** After a conflict: what stands now. */
  current?: unknown;
};

export const IDLE: ActionState = { status: "idle" };
