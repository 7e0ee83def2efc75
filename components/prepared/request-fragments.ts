import type { AsyncLocalStorage } from "node:async_hooks";

/**
 * Fragments of the request being answered, by their place on the page. The server opens one map per
 * request (scripts/http-server.mjs): server components put a fragment in, and the component that stands
 * at its place takes it out, so that the text travels once and not a second time beside it.
 */
const KEY = Symbol.for("kouteihyo.fragments");

/** The map of this request; undefined where a whole document is not what is asked for. */
export function requestFragments(): Map<string, string> | undefined {
  const storage: unknown = Reflect.get(globalThis, KEY);
  return isStorage(storage) ? storage.getStore() : undefined;
}

function isStorage(value: unknown): value is AsyncLocalStorage<Map<string, string>> {
  return typeof value === "object" && value !== null && "getStore" in value;
}
