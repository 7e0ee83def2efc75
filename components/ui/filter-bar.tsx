import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";

/**
 * A plain GET form over a list or chart: what is chosen stands in the address.
 * Give the fields `className="w-full"` (default) and wrap nothing: they flow in a grid. `data-assumed` on a
 * field is the value that holds when the address does not name it (components/prepared/follow-views).
 * @param action the page's own path
 * @param keep parameters of the address that the form does not show but must not lose
 * @param listId id of what it narrows: the keyboard may skip the fields on the way there
 * @param resetHref shows 「条件を解除」 when given
 */
export function FilterBar({
  action,
  label = "表示する条件",
  keep = {},
  submitLabel = "表示する",
  listId,
  resetHref,
  children,
}: {
  action: string;
  label?: string;
  keep?: Readonly<Record<string, string | undefined>>;
  submitLabel?: string;
  listId?: string | undefined;
  resetHref?: string;
  children: ReactNode;
}) {
  return (
    <search aria-label={label} className="relative mb-6 block print:hidden">
      {listId === undefined ? null : (
        <a
          href={`#${listId}`}
          className="pointer-events-none absolute bottom-full left-0 z-10 mb-1 rounded-4 bg-white px-4 py-2 opacity-0 focus:pointer-events-auto focus:opacity-100"
        >
          一覧へ移動
        </a>
      )}
      <form action={action} method="get" className="rounded-8 bg-solid-gray-50 p-4">
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
          {children}
          <div className="flex flex-wrap items-center gap-2">
            <Button>{submitLabel}</Button>
            {resetHref ? (
              <ButtonLink href={resetHref} variant="text">
                条件を解除
              </ButtonLink>
            ) : null}
          </div>
        </div>
      </form>
    </search>
  );
}
