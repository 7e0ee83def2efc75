"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isWithin, NAVIGATION } from "./navigation";

/** The header's row of links; it wraps where it does not fit. A client component for `aria-current` alone. */
export function GlobalNavigation() {
  const pathname = usePathname();
  return (
    <nav aria-label="主なページ">
      <ul className="-ml-2 flex flex-wrap gap-x-1 sm:gap-x-4">
        {NAVIGATION.map(({ label, href }) => {
          const within = isWithin(pathname, href);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={pathname === href ? "page" : within ? "true" : undefined}
                className="inline-flex min-h-11 items-center border-b-4 border-transparent px-2 pt-1 text-dns-16N-130 text-solid-gray-800 no-underline hover:underline aria-[current]:border-key-900 aria-[current]:font-bold aria-[current]:text-key-1000 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
