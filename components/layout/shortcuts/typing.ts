/** What a key press is judged by: the parts of a KeyboardEvent that matter. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "defaultPrevented" | "keyCode"
>;

/** Keys of the frame: one character each, so they can be switched off (WCAG 2.1.4). */
export type ShortcutKey = "/" | "?" | "n" | "p";

/**
 * Which shortcut a key press is; null while typing, composing (IME), or with a modifier.
 * @param typing whether the focus is where text is typed or chosen
 */
export function shortcutOf(press: Press, typing: boolean): ShortcutKey | null {
  if (typing || press.defaultPrevented) return null;
  // 229: some input methods do not say that they compose.
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  return press.key === "/" || press.key === "?" || press.key === "n" || press.key === "p" ? press.key : null;
}

/** Whether an element takes keys for itself. */
export function takesKeys(element: Element | null): boolean {
  return (
    element !== null &&
    element.closest("input, textarea, select, dialog, [contenteditable], [role=textbox], [role=combobox]") !==
      null
  );
}
