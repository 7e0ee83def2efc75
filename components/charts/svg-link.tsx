"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * A link inside a drawing, followed like every other link of the site. Not in the keyboard's order:
 * the chart is hidden from assistive technology, and the table beside it has the same links.
 */
export function SvgLink({ href, children }: { href?: string; children: ReactNode }) {
  const router = useRouter();
  if (!href) return <g>{children}</g>;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a href={href} tabIndex={-1} onClick={follow} className="group/link no-underline">
      {children}
    </a>
  );
}
