import { type Held, renewContent } from "./renew";

/** Told to a prepared part when its content was renewed: its islands follow. */
export const RENEWED = "prepared:renewed";

/**
 * Puts the parts of another document of the same page into this one.
 * @param held elements that stay as they are
 * @returns false when it is built differently, or for another reader: nothing was changed
 */
export function renewParts(other: Document, held?: Held): boolean {
  const parts = partsOf(document);
  const others = partsOf(other);
  if (parts.length === 0 || parts.length !== others.length || readerOf(document) !== readerOf(other)) {
    return false;
  }
  const refocus = placeOf(document.activeElement);
  for (const [index, part] of parts.entries()) {
    const wanted = others[index];
    if (wanted) renewPart(part, wanted, held);
  }
  refocus?.();
  return true;
}

/** Puts the content of a part of another document into this one, and tells its islands. */
export function renewPart(part: Element, wanted: Element, held?: Held): void {
  renewContent(part, wanted, held);
  part.dispatchEvent(new Event(RENEWED, { bubbles: true }));
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
