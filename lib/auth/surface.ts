import type { z } from "zod";
import type { Access } from "./access";

/** What the outside can call: noted when it is defined, so that a test can list it all. */
export type SurfaceEntry =
  | { kind: "action"; name: string; access: Access; schema: z.ZodType }
  | { kind: "route"; name: string; access: Access };

const entries = new WeakMap<object, SurfaceEntry>();

/** Notes an action or a route handler. Only guard.ts and define-action.ts call it. */
export function noteSurface(callable: object, entry: SurfaceEntry): void {
  entries.set(callable, entry);
}

/** How a function was defined; undefined: it walked past the wrapper. */
export function surfaceOf(callable: object): SurfaceEntry | undefined {
  return entries.get(callable);
}
