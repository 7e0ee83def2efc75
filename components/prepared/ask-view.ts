/** Keys pass over several choices: of changes that follow each other faster, the first and the last are asked for. */
const SETTLED_MS = 60;
/** An answer that was asked for in advance is not shown when it is older. */
const FRESH_MS = 5_000;

export type Question = {
  href: string;
  /** When it was asked, as performance.now(). */
  at: number;
  stop: AbortController;
  /** `page` is null where the server refused. */
  answer: Promise<{ reached: URL; page: Document | null }>;
};

/** Asks the server for a view. */
export function ask(address: URL): Question {
  const stop = new AbortController();
  return { href: address.href, at: performance.now(), stop, answer: answerTo(address, stop.signal) };
}

async function answerTo(address: URL, signal: AbortSignal): Question["answer"] {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal });
  const text = await answer.text();
  const page = answer.ok ? new DOMParser().parseFromString(text, "text/html") : null;
  return { reached: new URL(answer.url), page };
}

/** The address of another view that a form leads to; null when it leads elsewhere. */
export function viewAddress(form: HTMLFormElement, submitter: HTMLElement | null): URL | null {
  if (form.method !== "get") return null;
  const address = new URL(form.action);
  address.search = new URLSearchParams(fieldsOf(form, submitter)).toString();
  return isThisPage(address) ? address : null;
}

/** What a form asks for, in the short form of the server's addresses: without what holds anyway. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): [string, string][] {
  return [...new FormData(form, submitter)].filter((field): field is [string, string] => {
    const [name, value] = field;
    const control = form.elements.namedItem(name);
    const assumed = control instanceof HTMLElement ? control.dataset.assumed : undefined;
    return typeof value === "string" && value !== "" && value !== assumed;
  });
}

/**
 * Asks for the view of a form as soon as one of its fields is changed, so that the answer is there when the
 * button is pressed.
 * @param shown the view on the page (viewOf)
 */
export function askAhead(shown: () => string) {
  let early: Question | undefined;
  let changed = Number.NEGATIVE_INFINITY;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const isEarly = (address: URL) => early?.href === address.href && performance.now() - early.at < FRESH_MS;
  const onChange = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest("form") : null;
    const address = form && viewAddress(form, null);
    if (!address) return;
    const begin = () => {
      if (viewOf(address) === shown() || isEarly(address)) return;
      early?.stop.abort();
      early = ask(address);
      // Whoever presses the button is told of it there.
      early.answer.catch(() => {});
    };
    const follows = performance.now() - changed < SETTLED_MS;
    changed = performance.now();
    clearTimeout(settling);
    if (follows) settling = setTimeout(begin, SETTLED_MS);
    else begin();
  };
  document.addEventListener("change", onChange);
  return {
    /** The answer to this address, if it was asked for; from now on it is the caller's. */
    take(address: URL): Question | undefined {
      clearTimeout(settling);
      const question = isEarly(address) ? early : undefined;
      if (!question) early?.stop.abort();
      early = undefined;
      return question;
    },
    stop() {
      clearTimeout(settling);
      early?.stop.abort();
      document.removeEventListener("change", onChange);
    },
  };
}

/** A view of this site by its address, without an anchor. */
export function viewOf({ pathname, search }: Location | URL): string {
  return pathname + search;
}

export function isThisPage(address: URL): boolean {
  return address.origin === window.location.origin && address.pathname === window.location.pathname;
}
