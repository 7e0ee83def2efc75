import { randomUUID } from "node:crypto";
import type { FunctionComponent } from "react";
import { PreparedHtml } from "./prepared-html";
import { renderOnce } from "./render-once";
import { requestFragments } from "./request-fragments";

/**
 * A part of a page that needs no script of its own, rendered once for equal props and sent once: the
 * framework would render it per request, and send it twice (as HTML and as data for its scripts).
 * @param view a synchronous component of plain elements: no client component (no next/link) inside
 * @param props plain data that JSON can hold (no functions, no elements)
 */
export function Prepared<P extends object>({
  view,
  props,
  className,
}: {
  view: FunctionComponent<P>;
  props: P;
  className?: string;
}) {
  const html = renderOnce(view, props);
  const fragments = requestFragments();
  const id = `p-${randomUUID()}`;
  if (!fragments) return <PreparedHtml id={id} html={html} className={className} />;
  fragments.set(id, html);
  return <PreparedHtml id={id} className={className} />;
}
