import type { Held } from "@/components/prepared/renew";

/**
 * Where people are at work on this page: what they type in, have typed in, or opened. What is renewed by
 * itself must leave it alone, with the version that a form began from.
 */
export function watchHeld(onRelease: () => void) {
  const edited = new Set<Element>();
  const onInput = ({ target }: Event) => {
    if (target instanceof Element) edited.add(rootOf(target));
  };
  // Other forms may come back with what is wrong: they are done with when they are emptied.
  const onSubmit = ({ target }: Event) => {
    if (target instanceof HTMLFormElement && target.method === "get") edited.delete(rootOf(target));
  };
  const onReset = ({ target }: Event) => {
    if (target instanceof Element) edited.delete(rootOf(target));
    onRelease();
  };
  document.addEventListener("input", onInput, true);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("reset", onReset);
  // The focus has arrived elsewhere by then.
  const onBlur = () => setTimeout(onRelease);
  document.addEventListener("focusout", onBlur);
  return {
    now(): Held {
      for (const element of edited) if (!element.isConnected) edited.delete(element);
      const { activeElement } = document;
      const focused = activeElement && isWork(activeElement) ? [rootOf(activeElement)] : [];
      // The frame's forms show nothing that acts change, and scripts add to them.
      const others = document.querySelectorAll("dialog[open], header form");
      return new Set([...edited, ...focused, ...others]);
    },
    stop() {
      document.removeEventListener("input", onInput, true);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("reset", onReset);
      document.removeEventListener("focusout", onBlur);
    },
  };
}

/** A control of a form (its buttons too: it may be on its way), or what can be written in. */
function isWork(element: Element): boolean {
  return (
    element.matches("input, textarea, select, [contenteditable]") ||
    (element.matches("button") && element.closest("form") !== null)
  );
}

/** The outermost form or island around an element. */
function rootOf(element: Element): Element {
  let root = element;
  for (let next = element.closest("form, [data-island]"); next; ) {
    root = next;
    next = next.parentElement?.closest("form, [data-island]") ?? null;
  }
  return root;
}
