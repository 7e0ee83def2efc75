import type { ReactNode } from "react";
import { Prepared } from "@/components/prepared/prepared";
import type { Calendar } from "@/lib/domain/era";
import { SampleBanner } from "./sample-banner";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/** Header, text and footer of every page. */
export function SiteFrame({
  citations,
  calendar,
  children,
}: {
  citations: readonly string[];
  calendar: Calendar;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink />
      <SiteHeader calendar={calendar} />
      <SampleBanner />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[80rem] px-4 pt-6 pb-8 sm:px-6 lg:px-8">
        {children}
      </main>
      <Prepared view={SiteFooter} props={{ citations }} />
    </>
  );
}
