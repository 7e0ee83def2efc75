import type { ReactNode } from "react";
import { Prepared } from "@/components/prepared/prepared";
import type { Calendar } from "@/lib/domain/era";
import { asOfText } from "@/lib/request/address";
import { readFrame } from "@/lib/site/frame-queries";
import { FrameFollower } from "./frame-follower";
import { SampleBanner } from "./sample-banner";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";
import { TopPlace } from "./top-place";

/** Header, text and footer of every page. */
export async function SiteFrame({
  citations,
  calendar,
  children,
}: {
  citations: readonly string[];
  calendar: Calendar;
  children: ReactNode;
}) {
  const { viewer, frame } = await readFrame();
  return (
    <>
      <SkipLink />
      <FrameFollower />
      <SiteHeader viewer={viewer} frame={frame} calendar={calendar} />
      <SampleBanner />
      <main
        id="main"
        tabIndex={-1}
        data-reader={viewer ? `${viewer.userId} ${viewer.acting.id}` : ""}
        className="mx-auto max-w-[80rem] px-4 pt-6 pb-8 sm:px-6 lg:px-8"
      >
        <Prepared view={TopPlace} props={{ frame }} />
        {children}
      </main>
      <Prepared view={SiteFooter} props={{ citations, asOf: asOfText(frame.asOf, frame.today) }} />
    </>
  );
}
