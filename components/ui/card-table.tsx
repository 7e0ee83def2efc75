// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { ReactNode } from "react";

/**
 * A data table whose rows become cards below 1280 px: nothing scrolls sideways.
 * @param caption what the rows are, for screen readers
 * @param columns headings in order; `width` as CSS, the column without one takes the rest
 */
export function CardTable({
  caption,
  columns,
  children,
}: {
  caption: ReactNode;
  columns: readonly { label: string; width?: string }[];
  children: ReactNode;
}) {
  return (
    <table role="table" className="w-full table-fixed border-collapse text-table-dense max-xl:block">
      <caption className="sr-only">{caption}</caption>
      <colgroup className="max-xl:hidden">
        {columns.map(({ label, width }) => (
          <col key={label} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <thead role="rowgroup" className="max-xl:hidden">
        <tr role="row">
          {columns.map(({ label }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className="border-b border-solid-gray-420 bg-solid-gray-50 px-3 py-2 text-left align-bottom font-bold sticky top-0 z-10"
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** Rows that belong together, under a heading row of their own. */
export function CardRows({
  heading,
  columnCount,
  children,
}: {
  heading?: ReactNode;
  columnCount: number;
  children: ReactNode;
}) {
  return (
    <tbody role="rowgroup" className="max-xl:block">
      {heading === undefined ? null : (
        <tr role="row" className="max-xl:block">
          <th
            scope="rowgroup"
            colSpan={columnCount}
            className="border-b border-solid-gray-300 px-3 pt-5 pb-1.5 text-left font-normal max-xl:block max-xl:px-0"
          >
            {heading}
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

/** One row, or one card. */
export function CardRow({ children }: { children: ReactNode }) {
  return (
    <tr
      role="row"
      className="max-xl:my-2 max-xl:grid max-xl:gap-x-6 max-xl:rounded-8 md:max-xl:grid-cols-2 max-xl:border max-xl:border-solid-gray-420 max-xl:p-3"
    >
      {children}
    </tr>
  );
}

/**
 * A cell. On a card its column's label stands before it.
 * @param label the column's; none for a cell that explains itself
 */
export function CardCell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <td
      role="cell"
      className={`border-b border-solid-gray-300 px-3 py-2 align-top max-xl:border-0 max-xl:p-0 max-xl:py-1 ${label ? "max-xl:grid max-xl:grid-cols-[5.5rem_minmax(0,1fr)] max-xl:gap-x-3" : "max-xl:col-span-full max-xl:block"}`}
    >
      {label ? <span className="text-solid-gray-700 xl:hidden">{label}</span> : null}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
