// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { ReactNode } from "react";

/**
 * A data table whose rows become cards below 768 px: nothing scrolls sideways on a phone.
 * @param caption what the rows are, for screen readers
 * @param columns headings in order; `width` as CSS, the column without one takes the rest
 */
export function CardTable({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: readonly { label: string; width?: string }[];
  children: ReactNode;
}) {
  return (
    <table role="table" className="w-full table-fixed border-collapse text-table-dense max-md:block">
      <caption className="sr-only">{caption}</caption>
      <colgroup className="max-md:hidden">
        {columns.map(({ label, width }) => (
          <col key={label} style={width ? { width } : undefined} />
        ))}
      </colgroup>
      <thead role="rowgroup" className="max-md:hidden">
        <tr role="row">
          {columns.map(({ label }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className="border-b border-solid-gray-420 bg-solid-gray-50 px-3 py-2 text-left align-bottom font-bold lg:sticky lg:top-0 lg:z-10"
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
    <tbody role="rowgroup" className="max-md:block">
      {heading === undefined ? null : (
        <tr role="row" className="max-md:block">
          <th
            scope="rowgroup"
            colSpan={columnCount}
            className="border-b border-solid-gray-300 px-3 pt-5 pb-1.5 text-left font-normal max-md:block max-md:px-0"
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
      className="max-md:my-2 max-md:block max-md:rounded-8 max-md:border max-md:border-solid-gray-420 max-md:p-3"
    >
      {children}
    </tr>
  );
}

/**
 * A cell. On a phone its column's label stands before it.
 * @param label the column's; none for a cell that explains itself
 */
export function CardCell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <td
      role="cell"
      className={`border-b border-solid-gray-300 px-3 py-2 align-top max-md:border-0 max-md:p-0 max-md:py-1 ${label ? "max-md:grid max-md:grid-cols-[5.5rem_minmax(0,1fr)] max-md:gap-x-3" : "max-md:block"}`}
    >
      {label ? <span className="text-solid-gray-700 md:hidden">{label}</span> : null}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
