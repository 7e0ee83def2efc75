import { TextLink } from "@/components/ui/text-link";
import { addressOf } from "@/lib/request/address";
import { isWithin, NAVIGATION } from "./navigation";

/**
 * The header's links: a row, or a column in the menu of small screens.
 * @param path of the page shown
 * @param asOf 基準日 that the links keep; undefined: today
 */
export function GlobalNavigation({ path, asOf }: { path: string; asOf: string | undefined }) {
  return (
    <nav aria-label="主なページ">
      <ul className="-ml-2 md:flex md:flex-wrap md:gap-x-2 lg:gap-x-3">
        {NAVIGATION.map(({ label, href }) => (
          <li key={href}>
            <TextLink
              href={addressOf(href, { asOf })}
              aria-current={path === href ? "page" : isWithin(path, href) ? "true" : undefined}
              className="flex min-h-11 items-center border-transparent px-2 pt-1 text-dns-16N-130 text-solid-gray-800 no-underline hover:underline max-md:border-l-4 md:border-b-4 aria-[current]:border-key-900 aria-[current]:font-bold aria-[current]:text-key-1000 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
            >
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
