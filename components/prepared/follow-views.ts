import { ask, askAhead, isThisPage, type Question, viewAddress, viewOf } from "./ask-view";
import { holdBackRows, roomForRows } from "./hold-back-rows";
import { renewParts } from "./renew-parts";

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
      if (!page || reached.pathname !== window.location.pathname || !showView(page)) return leave(address);
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

/** Shows another view of the page; false when it is built differently. */
function showView(page: Document): boolean {
  // Sections that React itself draws (forms, conversations) don't follow: they come with the page.
  const ownDrawn = "main section:not([data-prepared] *)";
  if (document.querySelector(ownDrawn) || page.querySelector(ownDrawn)) return false;
  const room = roomForRows();
  if (!renewParts(page)) return false;
  // Fields that stayed show what the address says, not what was typed on the way to another view.
  for (const form of document.querySelectorAll<HTMLFormElement>("main [data-prepared] form[method=get]")) {
    if ([...form.elements].some(isChanged)) form.reset();
  }
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
