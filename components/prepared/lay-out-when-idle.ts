import { RENEWED } from "./follow-views";

/** Row groups whose rows out of sight are not laid out yet (`content-visibility`). */
const LAZY = "tbody[data-lazy]";

/**
 * Lays out the rows that are out of sight while the browser has nothing else to do, a group at a time: what
 * is asked for shows at once, and soon after the page is as long as it says and whole for whatever reads it.
 * @returns stops it
 */
export function layOutWhenIdle(): () => void {
  let waiting: number | undefined;
  const next = () => {
    waiting = undefined;
    const group = document.querySelector(LAZY);
    if (!group) return;
    group.removeAttribute("data-lazy");
    later();
  };
  const later = () => {
    waiting ??= whenIdle(next);
  };
  later();
  document.addEventListener(RENEWED, later);
  return () => {
    document.removeEventListener(RENEWED, later);
    if (waiting !== undefined) cancelWhenIdle(waiting);
  };
}

/** Not every browser says when it is idle. */
const PAUSE_MS = 100;

function whenIdle(act: () => void): number {
  return typeof window.requestIdleCallback === "function"
    ? window.requestIdleCallback(act)
    : window.setTimeout(act, PAUSE_MS);
}

function cancelWhenIdle(handle: number): void {
  if (typeof window.cancelIdleCallback === "function") window.cancelIdleCallback(handle);
  else window.clearTimeout(handle);
}
