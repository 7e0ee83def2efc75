import type { ReactNode } from "react";

export type Description = { term: ReactNode; description: ReactNode };

/** Terms and what they are: side by side where there is room, below each other on a phone. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="border-t border-solid-gray-300">
      {items.map(({ term, description }, index) => (
        <div
          // The list is fixed for a page: its order is its identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          className="grid gap-x-6 border-b border-solid-gray-300 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="font-bold">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
