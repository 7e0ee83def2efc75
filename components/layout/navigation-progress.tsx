"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { leadsToPage } from "./page-link";

/** A page that takes longer than this has failed some other way: stop promising it. */
const LIMIT_MS = 15_000;

/**
 * A thin line at the top edge while the next page is on its way after a link was followed.
 * Pages have no loading placeholders, so that they can be read without scripts.
 */
export function NavigationProgress() {
  const address = `${usePathname()}?${useSearchParams()}`;
  const [from, setFrom] = useState<string>();
  const pending = from === address;

  useEffect(() => {
    const start = (event: MouseEvent) => {
      if (leadsToPage(event)) setFrom(address);
    };
    const stop = () => setFrom(undefined);
    document.addEventListener("click", start, { capture: true });
    window.addEventListener("pageshow", stop);
    return () => {
      document.removeEventListener("click", start, { capture: true });
      window.removeEventListener("pageshow", stop);
    };
  }, [address]);

  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setFrom(undefined), LIMIT_MS);
    return () => clearTimeout(timer);
  }, [pending]);

  if (!pending) return null;
  return (
    <div
      role="progressbar"
      aria-label="ページを読み込んでいます"
      className="fixed inset-x-0 top-0 z-50 h-1 overflow-hidden bg-key-100 print:hidden"
    >
      <div className="progress-line h-full w-full bg-key-900 forced-colors:bg-[Highlight]" />
    </div>
  );
}
