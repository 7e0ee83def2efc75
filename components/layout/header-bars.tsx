import { SearchBox } from "@/components/search/search-box";
import { Icon } from "@/components/ui/icon";
import type { Calendar } from "@/lib/domain/era";
import { asOfText } from "@/lib/request/address";
import type { Frame } from "@/lib/site/frame-queries";
import { ContextBar } from "./context-bar";
import { GlobalNavigation } from "./global-navigation";

/** The parts of the site, the search, and as of when: the same for all who look at the same address. */
export function HeaderBars({ frame, calendar }: { frame: Frame; calendar: Calendar }) {
  const navigation = <GlobalNavigation path={frame.path} asOf={asOfText(frame.asOf, frame.today)} />;
  return (
    <div className="print:hidden">
      <div className="relative mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-x-2 gap-y-1 px-4 pb-1 md:gap-x-6 sm:px-6 lg:px-8">
        <div className="max-md:hidden">{navigation}</div>
        <details className="md:hidden">
          <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-8 border border-solid-gray-420 px-3 text-dns-14N-130 [&::-webkit-details-marker]:hidden">
            <Icon name="menu" size={18} />
            メニュー
          </summary>
          <div className="absolute inset-x-0 z-20 mt-1 border-y border-solid-gray-420 bg-white px-4 py-2 shadow-1 sm:px-6">
            {navigation}
          </div>
        </details>
        <div className="min-w-0 flex-1 md:ml-auto md:max-w-80 md:min-w-60">
          <SearchBox asOf={asOfText(frame.asOf, frame.today)} />
        </div>
      </div>
      <ContextBar frame={frame} calendar={calendar} />
    </div>
  );
}
