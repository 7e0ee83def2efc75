import { ask, askAhead, isThisPage, type Question, viewAddress, viewOf } from "./ask-view";
import { holdBackRows, roomForRows } from "./hold-back-rows";
import { renewContent } from "./renew";

/** Told to a prepared part when its content was renewed: its islands follow. */
export const RENEWED = "prepared:renewed";

/** A view that takes longer than this is loaded as a page of its own, with the browser's own signs of waiting. */
const PATIENCE_MS = 8_000;

/**
 * Shows other views of the same page (a filter, an order, a fold) in place: the page is asked for as ever,
 * and what differs in the prepared parts is put into this one. Nothing else has to be read, styled and run
 * anew, and the place on the page is kept. What a filter will show is asked for as soon as a field is changed,
 * so that it is there when the button is pressed. Whatever is not as expected is left to the browser.
 * @returns stops following
 */
export function followViews(announce: (text: string) => void): () => void {
  let asked: Question | undefined;
  const ahead = askAhead(() => shown);
  let shown = viewOf(window.location);

  async function show(address: URL, remember: boolean): Promise<void> {
    asked?.stop.abort();
    const question = ahead.take(address) ?? ask(address);
    asked = question;
    const timer = setTimeout(() => question.stop.abort(), PATIENCE_MS);
    document.documentElement.setAttribute("aria-busy", "true");
    try {
      const { reached, page } = await question.answer;
      if (asked !== question) return;
      if (!page || reached.pathname !== window.location.pathname || !renewParts(page)) return leave(address);
      // Together with the content: whoever sees the new address sees the new view.
      if (remember) window.history.pushState(null, "", reached);
      document.title = page.title;
      shown = viewOf(reached);
      announce("表示を更新しました。");
    } catch {
      // Another view was asked for meanwhile; or the network failed, which the browser tells best.
      if (asked === question) leave(address);
    } finally {
      clearTimeout(timer);
      if (asked === question) document.documentElement.removeAttribute("aria-busy");
    }
  }

  const onSubmit = (event: SubmitEvent) => {
    const form = event.target;
    const address =
      event.defaultPrevented || !(form instanceof HTMLFormElement)
        ? null
        : viewAddress(form, event.submitter);
    if (!address) return;
    event.preventDefault();
    void show(address, true);
  };
  const onClick = (event: MouseEvent) => {
    const address = followed(event);
    if (!address) return;
    event.preventDefault();
    void show(address, true);
  };
  // Anchors come by here too: they show nothing else.
  const onReturn = () => {
    if (viewOf(window.location) !== shown) void show(new URL(window.location.href), false);
  };

  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onReturn);
  return () => {
    asked?.stop.abort();
    ahead.stop();
    document.removeEventListener("submit", onSubmit);
    document.removeEventListener("click", onClick);
    window.removeEventListener("popstate", onReturn);
  };
}

function leave(address: URL): void {
  window.location.assign(address);
}

/** The address of a link to another view of this page, plainly clicked; pages of a list begin at the top. */
function followed(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (!link || link.target || link.hasAttribute("download")) return null;
  const address = new URL(link.href);
  const other = address.search !== window.location.search;
  return isThisPage(address) && other && !address.hash && !address.searchParams.has("page") ? address : null;
}

/** Puts the parts of another document into this one; false when it is built differently. */
function renewParts(other: Document): boolean {
  const parts = partsOf(document);
  const others = partsOf(other);
  if (parts.length === 0 || parts.length !== others.length || readerOf(document) !== readerOf(other)) {
    return false;
  }
  const refocus = placeOf(document.activeElement);
  const room = roomForRows();
  for (const [index, part] of parts.entries()) {
    const wanted = others[index];
    if (wanted) renewContent(part, wanted);
    part.dispatchEvent(new Event(RENEWED, { bubbles: true }));
  }
  // Fields that stayed show what the address says, not what was typed on the way to another view.
  for (const form of document.querySelectorAll<HTMLFormElement>("main [data-prepared] form[method=get]")) {
    if ([...form.elements].some(isChanged)) form.reset();
  }
  refocus?.();
  holdBackRows(room);
  return true;
}

/** Whether a control shows something else than the page was sent with. Resetting costs a layout of the form. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLInputElement) {
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  }
  if (!(control instanceof HTMLSelectElement)) return false;
  const options = [...control.options];
  const sent = options.find((option) => option.defaultSelected) ?? options[0];
  return control.selectedOptions[0] !== sent;
}

/** Who reads: after signing out, or in again as someone else, the frame has to change too. */
function readerOf(page: Document): string | undefined {
  return page.querySelector<HTMLElement>("main")?.dataset.reader;
}

/** What a view may change. The footer stays: the script that follows views lives there. */
function partsOf(page: Document): HTMLElement[] {
  return [
    ...page.querySelectorAll<HTMLElement>(":is(header, main) [data-prepared], [data-prepared]:has(header)"),
  ];
}

/** How to find the focused control again in what takes its place. */
function placeOf(element: Element | null): (() => void) | null {
  const part = element?.closest("[data-prepared]");
  if (!element || !part) return null;
  const alike = element.id
    ? `#${CSS.escape(element.id)}`
    : element instanceof HTMLAnchorElement
      ? "a[href]"
      : element.tagName;
  const text = element.textContent;
  const name = element.getAttribute("name");
  return () => {
    if (element.isConnected) return;
    const found = [...part.querySelectorAll<HTMLElement>(alike)].find(
      (entry) => entry.textContent === text && entry.getAttribute("name") === name,
    );
    (found ?? document.getElementById("main"))?.focus({ preventScroll: true });
  };
}
