import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A link out of this site: opens a new tab and says so. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="external" size={16} className="ml-1 align-[-0.125em]" />
      <span className="sr-only">(新しいタブで開きます)</span>
    </a>
  );
}
