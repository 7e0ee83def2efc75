import type { ReactNode } from "react";

/**
 * A link inside a drawing. Not in the keyboard's order: the chart is hidden from assistive technology,
 * and the table beside it has the same links.
 */
export function SvgLink({ href, children }: { href?: string; children: ReactNode }) {
  if (!href) return <g>{children}</g>;
  return (
    <a href={href} tabIndex={-1} className="group/link no-underline">
      {children}
    </a>
  );
}
