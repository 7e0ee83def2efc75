import type { AsyncLocalStorage } from "node:async_hooks";

/** What the server knows of the request being answered (scripts/http-server.mjs). */
const KEY = Symbol.for("kouteihyo.failure");

/** Tells the server that this page failed for want of the database: it may be asked for again later. */
export function noteUnavailable(): void {
  const storage: unknown = Reflect.get(globalThis, KEY);
  const failure = isStorage(storage) ? storage.getStore() : undefined;
  if (failure) failure.unavailable = true;
}

function isStorage(value: unknown): value is AsyncLocalStorage<{ unavailable: boolean }> {
  return typeof value === "object" && value !== null && "getStore" in value;
}
