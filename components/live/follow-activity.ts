import { ask, viewOf } from "@/components/prepared/ask-view";
import type { Held } from "@/components/prepared/renew";
import { renewParts } from "@/components/prepared/renew-parts";
import { watchHeld } from "./held";
import { concerns } from "./relevance";

/** The server is asked for the page no more often. */
const PAUSE_MS = 1_000;
/** Another view is on its way, or the answer failed: so long until the next try, twice as long each time it fails. */
const LATER_MS = 2_000;
const LONGEST_MS = 60_000;

/**
 * Keeps what a page shows up to date: when an act concerns it, the page is asked for again, and what differs
 * is put in place. Forms and fields at which someone is at work stay as they are. Pages out of sight catch
 * up when they are seen.
 * @param onBuiltAnew the page is built differently by now: only a new page can show it
 */
export function followActivity(onBuiltAnew: () => void) {
  let wanted = false;
  /** What was left alone last time. */
  let left: Held = new Set();
  let asking = false;
  let failures = 0;
  let asked = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const want = () => {
    wanted = true;
    later(asked + PAUSE_MS - performance.now());
  };
  const later = (wait: number) => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => void renew(), Math.max(0, wait));
  };
  async function renew(): Promise<void> {
    if (!wanted || asking || document.hidden) return;
    if (document.documentElement.hasAttribute("aria-busy")) return later(LATER_MS);
    wanted = false;
    asking = true;
    asked = performance.now();
    const view = viewOf(window.location);
    let wait = PAUSE_MS;
    try {
      const { reached, page } = await ask(new URL(window.location.href)).answer;
      if (!page) throw new Error("refused");
      failures = 0;
      // Signed out: the next thing the person does will tell.
      if (viewOf(reached) !== view) return;
      if (viewOf(window.location) !== view || document.documentElement.hasAttribute("aria-busy")) {
        wanted = true;
      } else if (!show(page)) onBuiltAnew();
    } catch {
      wanted = true;
      wait = Math.min(LATER_MS * 2 ** failures++, LONGEST_MS);
    } finally {
      asking = false;
      if (wanted) later(asked + wait - performance.now());
    }
  }
  function show(page: Document): boolean {
    left = heldNow();
    // What is laid out already stays so: nothing on the screen moves.
    for (const rows of page.querySelectorAll("[data-lazy]")) rows.removeAttribute("data-lazy");
    return renewParts(page, left);
  }

  const { now: heldNow, stop: stopHeld } = watchHeld(() => {
    // What was left alone then can follow, once the work there is over.
    const now = heldNow();
    if (![...left].some((element) => element.isConnected && !now.has(element))) return;
    left = new Set();
    want();
  });
  const onSeen = () => {
    if (wanted) later(0);
  };
  // The browser may bring a page back as it was left.
  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted) want();
  };
  document.addEventListener("visibilitychange", onSeen);
  window.addEventListener("pageshow", onReturn);
  return {
    told(subjects: readonly string[]) {
      const own = [...document.querySelectorAll<HTMLElement>("[data-live]")].map(
        ({ dataset }) => dataset.live ?? "",
      );
      if (subjects.some((subject) => concerns(window.location.pathname, own, subject))) want();
    },
    stop() {
      clearTimeout(timer);
      stopHeld();
      document.removeEventListener("visibilitychange", onSeen);
      window.removeEventListener("pageshow", onReturn);
    },
  };
}
