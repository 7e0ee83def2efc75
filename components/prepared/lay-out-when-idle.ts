import { RENEWED } from "./renew-parts";
import { whenIdle } from "./when-idle";

/** Row groups whose rows out of sight are not laid out yet (`content-visibility`). */
const LAZY = "tbody[data-lazy]";

/**
 * Lays out the rows that are out of sight while the browser has nothing else to do, a group at a time: what
 * is asked for shows at once, and soon after the page is as long as it says and whole for whatever reads it.
 * @returns stops it
 */
export function layOutWhenIdle(): () => void {
  let takeBack: (() => void) | undefined;
  const next = () => {
    takeBack = undefined;
    const group = document.querySelector(LAZY);
    if (!group) return;
    group.removeAttribute("data-lazy");
    later();
  };
  const later = () => {
    takeBack ??= whenIdle(next);
  };
  later();
  document.addEventListener(RENEWED, later);
  return () => {
    document.removeEventListener(RENEWED, later);
    takeBack?.();
  };
}
