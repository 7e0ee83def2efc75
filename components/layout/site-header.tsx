import { AccountMenu } from "@/components/auth/account-menu";
import { TextLink } from "@/components/ui/text-link";
import { getViewer } from "@/lib/auth/get-viewer";
import { parseAsOf } from "@/lib/domain/as-of";
import { asOfText } from "@/lib/request/address";
import { currentAddress } from "@/lib/request/current-address";
import { today } from "@/lib/request/today";
import { GlobalNavigation } from "./global-navigation";

/** Product name, account and the main parts of the site. */
export async function SiteHeader() {
  const [viewer, { path, query }] = await Promise.all([getViewer(), currentAddress()]);
  const day = today();
  const asOf = parseAsOf(query.get("asOf") || undefined, day).asOf ?? day;
  return (
    <header className="border-b border-solid-gray-300 bg-white print:border-0">
      <div className="mx-auto max-w-[80rem] px-4 sm:px-6 lg:px-8">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-3 pb-1">
          <TextLink
            href="/"
            className="inline-flex items-center gap-2 text-solid-gray-900 no-underline hover:underline"
          >
            <Mark />
            <span className="text-std-20B-150">工程表ダッシュボード</span>
          </TextLink>
          <div className="print:hidden">
            <AccountMenu viewer={viewer} />
          </div>
        </div>
        <div className="print:hidden">
          <GlobalNavigation path={path} asOf={asOfText(asOf, day)} />
        </div>
      </div>
    </header>
  );
}

/** The product's sign: bars of a schedule. */
function Mark() {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-8 shrink-0 text-key-900">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <path d="M6 8h12v4H6zM10 14h16v4H10z" fill="#fff" />
      <path d="M16 20h10v4H16z" className="fill-key-300" />
    </svg>
  );
}
