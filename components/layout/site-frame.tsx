import type { ReactNode } from "react";
import { SampleBanner } from "./sample-banner";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/** Header, text and footer of every page. */
export function SiteFrame({ citations, children }: { citations: readonly string[]; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <SampleBanner />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[80rem] px-4 pt-6 pb-8 sm:px-6 lg:px-8">
        {children}
      </main>
      <SiteFooter citations={citations} />
    </>
  );
}
