/**
 * The rows of the roadmap's table in the browser: what the keyboard walks along. A place is the link that a
 * row begins with: of a task, or of a group's head.
 */

export type Move = "next" | "previous" | "first" | "last" | "next-late" | "previous-late";

/** The links of the rows that are shown, from top to bottom. */
function places(table: HTMLElement): HTMLAnchorElement[] {
  // Asked this way the browser need not lay out the rows that are out of sight.
  return [...table.querySelectorAll<HTMLAnchorElement>("tr > th > a")].filter((link) =>
    link.checkVisibility(),
  );
}

/**
 * Where a key leads from the focused element.
 * @param from inside the table
 * @returns undefined where there is nothing in that direction
 */
export function placeAfter(table: HTMLElement, from: Element, move: Move): HTMLAnchorElement | undefined {
  const all = places(table);
  const row = from.closest("tr");
  const own = all.findIndex((link) => link.closest("tr") === row);
  // From a row without a place of its own (a 取組): the nearest one before it.
  const at = own === -1 ? all.findLastIndex((link) => isBefore(link, from)) : own;
  const isLate = (link: HTMLAnchorElement) => link.closest("tr.rm-late") !== null;
  switch (move) {
    case "next":
      return all[at + 1];
    case "previous":
      return own === -1 ? all[at] : all[at - 1];
    case "first":
      return all[0];
    case "last":
      return all.at(-1);
    case "next-late":
      return all.slice(at + 1).find(isLate);
    case "previous-late":
      return all.slice(0, Math.max(0, own === -1 ? at + 1 : at)).findLast(isLate);
  }
}

/** What is said of a row: its place among the tasks shown, its text and 区分. */
export function describePlace(table: HTMLElement, link: HTMLAnchorElement): string {
  const row = link.closest<HTMLElement>("tr[data-code]");
  if (!row) return link.textContent ?? "";
  const rows = [...table.querySelectorAll<HTMLElement>("tr[data-code]")];
  const words = [".rm-c", ".rm-p"].map((cell) => row.querySelector(cell)?.textContent?.trim() ?? "");
  return [`${rows.length}件中${rows.indexOf(row) + 1}件目`, ...words]
    .filter((text) => text !== "")
    .join("、");
}

/** The head link of the group that an element is in. */
export function headOf(element: Element): HTMLAnchorElement | null {
  return element.closest("tbody[data-group]")?.querySelector<HTMLAnchorElement>(".rm-g th a") ?? null;
}

/**
 * Folds or opens a group whose rows are on the page.
 * @returns false where its rows would have to be loaded: its link leads to them
 */
export function foldGroup(head: HTMLAnchorElement, open: boolean): boolean {
  const group = head.closest<HTMLElement>("tbody[data-group]");
  if (!group?.querySelector("tr[data-code]")) return false;
  group.toggleAttribute("data-folded", !open);
  head.setAttribute("aria-expanded", String(open));
  return true;
}

/** Keys of all groups and of the open ones, in their order. */
export function groupKeys(table: HTMLElement): { all: string[]; open: string[] } {
  const groups = [...table.querySelectorAll<HTMLElement>("tbody[data-group]")];
  const keyOf = (group: HTMLElement) => group.dataset.group ?? "";
  return {
    all: groups.map(keyOf),
    open: groups.filter((group) => group.querySelector('.rm-g a[aria-expanded="true"]')).map(keyOf),
  };
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
