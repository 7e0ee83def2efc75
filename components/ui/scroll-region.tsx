import type { ReactNode } from "react";

/**
 * A part that scrolls sideways where it is wider than the screen, also by keyboard. A shadow at an edge says
 * that there is more (globals.css).
 * @param label names the region; say what is in it, e.g. 「府省庁別の件数(横に動かせます)」
 */
export function ScrollRegion({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const look = `scroll-cue relative max-w-full overflow-x-auto ${className}`;
  return (
    // The region has to take the focus so that arrow keys can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section aria-label={label} tabIndex={0} className={look}>
      {children}
    </section>
  );
}
