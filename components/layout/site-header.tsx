import { AccountMenu } from "@/components/auth/account-menu";
import { Prepared } from "@/components/prepared/prepared";
import { ButtonLink } from "@/components/ui/button";
import type { Viewer } from "@/lib/auth/viewer";
import type { Calendar } from "@/lib/domain/era";
import { asOfText } from "@/lib/request/address";
import type { Frame } from "@/lib/site/frame-queries";
import { Brand } from "./brand";
import { HeaderBars } from "./header-bars";

/** Where one is, who one is, as of when: at the top of every page. */
export function SiteHeader({
  viewer,
  frame,
  calendar,
}: {
  viewer: Viewer | null;
  frame: Frame;
  calendar: Calendar;
}) {
  if (!viewer) return <Prepared view={SignedOutHeader} props={{ frame, calendar }} />;
  return (
    <header className={LOOK}>
      <div className={FIRST_ROW}>
        <Brand />
        <div className="ml-auto print:hidden">
          <AccountMenu viewer={viewer} asOf={asOfText(frame.asOf, frame.today)} />
        </div>
      </div>
      <Prepared view={HeaderBars} props={{ frame, calendar }} />
    </header>
  );
}

const LOOK = "relative bg-white";
const FIRST_ROW =
  "mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-1 sm:px-6 lg:px-8";

function SignedOutHeader({ frame, calendar }: { frame: Frame; calendar: Calendar }) {
  return (
    <header className={LOOK}>
      <div className={FIRST_ROW}>
        <Brand />
        <ButtonLink href="/login" size="sm" className="print:hidden">
          ログイン
        </ButtonLink>
      </div>
      <HeaderBars frame={frame} calendar={calendar} />
    </header>
  );
}
