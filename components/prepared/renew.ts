/** Set on the place of an island whose content is drawn by its script (islands.ts). */
export const DRAWN = "data-drawn";

/** Things that are one whole: another row is not the same row with other words. */
const WHOLE = new Set(["TR", "LI", "OPTION"]);

/** Elements that must stay as they are: someone is at work in them. */
export type Held = ReadonlySet<Element>;
const NONE: Held = new Set();

/**
 * Makes the content of a part what the server sent for another view, touching only what differs: what stays
 * is not styled and laid out again, and keeps its focus, its scroll position and what a script drew there.
 * @param wanted of another document; its nodes are moved here
 */
export function renewContent(part: Element, wanted: Element, held: Held = NONE): void {
  const old = [...part.childNodes];
  const next = [...wanted.childNodes];
  const same = countSame(old, next);
  const sameAtEnd = countSame(old.slice(same).reverse(), next.slice(same).reverse());
  const after = old[old.length - sameAtEnd] ?? null;
  renewNodes(
    part,
    old.slice(same, old.length - sameAtEnd),
    next.slice(same, next.length - sameAtEnd),
    after,
    held,
  );
}

/** How many nodes are alike from the first on. */
function countSame(old: readonly Node[], next: readonly Node[]): number {
  const first = old.findIndex((node, index) => !node.isEqualNode(next[index] ?? null));
  return first === -1 ? old.length : first;
}

/** Each node that is wanted takes the place of the next one of its kind; what is left over goes. */
function renewNodes(
  part: Element,
  old: readonly ChildNode[],
  next: readonly ChildNode[],
  after: ChildNode | null,
  held: Held,
): void {
  let at = 0;
  for (const node of next) {
    const found = old.findIndex((entry, index) => index >= at && isKin(entry, node));
    if (found === -1) {
      part.insertBefore(node, old[at] ?? after);
      continue;
    }
    for (const gone of old.slice(at, found)) if (!holds(gone, held)) gone.remove();
    at = found + 1;
    const kept = old[found];
    if (kept && !kept.isEqualNode(node)) renewNode(kept, node, held);
  }
  for (const gone of old.slice(at)) if (!holds(gone, held)) gone.remove();
}

/** Whether something that must stay is in a node, or is it. */
function holds(node: Node, held: Held): boolean {
  for (const element of held) if (node.contains(element)) return true;
  return false;
}

/** Whether one can become the other. */
function isKin(old: Node, wanted: Node): boolean {
  if (!(old instanceof Element)) return old.nodeType === wanted.nodeType;
  return (
    isElement(wanted) &&
    old.tagName === wanted.tagName &&
    old.id === wanted.id &&
    old.className === wanted.className &&
    old.getAttribute("data-island") === wanted.getAttribute("data-island")
  );
}

/** Elements of the other document are not made by this window's classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function renewNode(old: ChildNode, wanted: ChildNode, held: Held): void {
  // A row in which someone is at work stays whole.
  if (old instanceof Element && (held.has(old) || (WHOLE.has(old.tagName) && holds(old, held)))) return;
  if (!(old instanceof Element) || !isElement(wanted) || WHOLE.has(old.tagName)) {
    old.replaceWith(wanted);
    return;
  }
  renewAttributes(old, wanted);
  if (!old.hasAttribute(DRAWN)) renewContent(old, wanted, held);
}

function renewAttributes(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) {
    // What a reader has unfolded stays so.
    const kept = name === DRAWN || (name === "open" && old instanceof HTMLDetailsElement);
    if (!kept && !wanted.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
