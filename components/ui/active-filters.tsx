import type { ReactNode } from "react";
import { Icon } from "./icon";
import { TextLink } from "./text-link";

export type ActiveFilter = {
  field: string;
  /** 「府省庁: 総務省」 */
  label: ReactNode;
  /** The same view without this condition. */
  removeHref: string;
};

/** The conditions that narrow a list; each is a link that takes it away. Nothing without conditions. */
export function ActiveFilters({ filters }: { filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <div className="my-3 flex flex-wrap items-center gap-2 text-dns-14N-130">
      <p id="active-filters">絞り込み:</p>
      <ul aria-labelledby="active-filters" className="flex min-w-0 flex-wrap gap-2">
        {filters.map(({ field, label, removeHref }) => (
          <li key={field} className="min-w-0">
            <TextLink
              href={removeHref}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-solid-gray-536 bg-white px-3 py-1 no-underline hover:bg-key-50 hover:underline"
            >
              {label}
              <Icon name="close" size={14} className="print:hidden" />
              <span className="sr-only">(この条件を外す)</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
