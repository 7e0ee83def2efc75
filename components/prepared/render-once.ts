import "server-only";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import path from "node:path";
import { createElement, type FunctionComponent } from "react";

/** Characters of HTML that are kept; the least recently used go first. */
const LIMIT = 24_000_000;

const kept = new Map<string, string>();
let size = 0;

const names = new WeakMap<FunctionComponent<never>, string>();
let named = 0;

/** React's own renderer, loaded beside the bundle: inside it, server components may not import it. */
const load = createRequire(path.join(process.cwd(), "package.json"));
const { renderToStaticMarkup } = load("react-dom/server") as typeof import("react-dom/server");

/**
 * The HTML of a view. A view is a pure function of its props, so what was rendered from equal props is
 * used again: nothing can be out of date, and nobody is shown what was not read for them.
 * @param props plain data that JSON can hold
 */
export function renderOnce<P extends object>(view: FunctionComponent<P>, props: P): string {
  const key = `${nameOf(view)} ${createHash("sha256").update(JSON.stringify(props)).digest("base64")}`;
  const found = kept.get(key);
  if (found !== undefined) {
    kept.delete(key);
    kept.set(key, found);
    return found;
  }
  const html = renderToStaticMarkup(createElement(view, props));
  keep(key, html);
  return html;
}

function keep(key: string, html: string): void {
  kept.set(key, html);
  size += html.length;
  for (const [oldest, text] of kept) {
    if (size <= LIMIT) return;
    kept.delete(oldest);
    size -= text.length;
  }
}

function nameOf(view: FunctionComponent<never>): string {
  const known = names.get(view);
  if (known !== undefined) return known;
  const name = String(named++);
  names.set(view, name);
  return name;
}
