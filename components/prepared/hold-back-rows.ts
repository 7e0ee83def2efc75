/** Rows that are not laid out yet, in or out of sight (card-table.css, roadmap.css). */
const HELD = "data-later";
/** No row of a list is lower. */
const LEAST_ROW_PX = 32;
/** A list may move up by as much when the view changes. */
const SLACK_PX = 200;

/** How much of the window is below the beginning of the list, in CSS pixels. Ask while the layout is settled. */
export function roomForRows(): number {
  const list = document.querySelector("main table:has(tbody[data-lazy], tbody[data-group])");
  return window.innerHeight - (list?.getBoundingClientRect().top ?? 0);
}

/**
 * Keeps the rows below the window out of the next frame: the browser would lay out two and a half windows of
 * them before it shows the first. They follow in the frame after it.
 * @param room from roomForRows, before the rows were put in
 */
export function holdBackRows(room: number): void {
  for (const table of document.querySelectorAll("main table:has(tbody[data-lazy])")) {
    let rows = Math.ceil((room + SLACK_PX) / LEAST_ROW_PX);
    for (const group of table.querySelectorAll("tbody[data-lazy]")) {
      if (rows <= 0 && group.hasAttribute("data-group")) group.setAttribute(HELD, "");
      else for (const row of group.children) if (rows-- <= 0) row.setAttribute(HELD, "");
    }
  }
  // Hiding the row in which someone is would take the focus from there.
  for (const held of heldAround(document.activeElement)) held.removeAttribute(HELD);
  // The first call comes before the next frame is drawn, the second one before the frame after it.
  requestAnimationFrame(() => requestAnimationFrame(letFollow));
}

function* heldAround(element: Element | null): Iterable<Element> {
  for (let held = element?.closest(`[${HELD}]`); held; held = held.parentElement?.closest(`[${HELD}]`)) {
    yield held;
  }
}

function letFollow(): void {
  for (const held of document.querySelectorAll(`[${HELD}]`)) held.removeAttribute(HELD);
}
