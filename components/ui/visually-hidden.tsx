import type { ReactNode } from "react";

/** Text for screen readers only. Its nearest scrolling ancestor must be positioned (`relative`). */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
