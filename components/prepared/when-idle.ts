/** Not every browser says when it is idle. */
const PAUSE_MS = 100;

/** Calls once while the browser has nothing else to do. @returns takes it back */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback === "function") {
    const handle = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(handle);
  }
  const handle = window.setTimeout(act, PAUSE_MS);
  return () => window.clearTimeout(handle);
}
