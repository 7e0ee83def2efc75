import type { AsyncLocalStorage } from "node:async_hooks";

/** What the server knows of the request being answered (scripts/http-server.mjs). */
type Failure = { unavailable: boolean; interrupted: Interruption | null };

/** Why a form was not taken, as pages say it too. */
export type Interruption = 403 | 404;

const KEY = Symbol.for("kouteihyo.failure");

/** Tells the server that this page failed for want of the database: it may be asked for again later. */
export function noteUnavailable(): void {
  const failure = failureOfRequest();
  if (failure) failure.unavailable = true;
}

/**
 * Notes that the plain form of this request was not taken. Next.js answers an action that is interrupted with a page
 * without its frame, and always with 404: the layout shows the right one instead, the server says the status.
 */
export function noteInterruption(status: Interruption): void {
  const failure = failureOfRequest();
  if (failure) failure.interrupted = status;
}

/** What noteInterruption() was called with in this request. */
export function interruption(): Interruption | null {
  return failureOfRequest()?.interrupted ?? null;
}

function failureOfRequest(): Failure | undefined {
  const storage: unknown = Reflect.get(globalThis, KEY);
  return isStorage(storage) ? storage.getStore() : undefined;
}

function isStorage(value: unknown): value is AsyncLocalStorage<Failure> {
  return typeof value === "object" && value !== null && "getStore" in value;
}
