import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Details that open on request, also without scripts; always open on paper. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    // Who unfolds it before the scripts are there finds it unfolded.
    <details open={open} className="group" suppressHydrationWarning>
      <summary className="inline-flex min-h-11 list-none items-center gap-2 text-blue-1000 underline underline-offset-[0.1875em] hover:decoration-[0.1875em] [&::-webkit-details-marker]:hidden print:min-h-0 print:font-bold print:text-inherit print:no-underline">
        <Icon name="down" size={16} className="-rotate-90 group-open:rotate-0 print:hidden" />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
