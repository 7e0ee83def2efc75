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
 * @param still not renewed when others act (renew-parts.ts): it belongs to something that must not move
 */
export function Prepared<P extends object>({
  view,
  props,
  className,
  still = false,
}: {
  view: FunctionComponent<P>;
  props: P;
  className?: string;
  still?: boolean;
}) {
  const html = renderOnce(view, props);
  const fragments = requestFragments();
  const id = `p-${randomUUID()}`;
  if (!fragments) return <PreparedHtml id={id} html={html} className={className} still={still} />;
  fragments.set(id, html);
  return <PreparedHtml id={id} className={className} still={still} />;
}
