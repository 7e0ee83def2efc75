// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { CSSProperties, ReactNode } from "react";

/**
 * A data table whose rows become cards below 1280 px: nothing scrolls sideways. On paper it is a table.
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
    <table
      role="table"
      className="w-full table-fixed border-collapse text-table-dense max-xl:not-print:block print:text-[8pt]"
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup className="max-xl:not-print:hidden">
        {columns.map(({ label, width }) => (
          <col key={label} className={width ? COLUMN : undefined} style={width ? place(width) : undefined} />
        ))}
      </colgroup>
      <thead role="rowgroup" className="max-xl:not-print:hidden">
        <tr role="row">
          {columns.map(({ label }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className="border-b border-solid-gray-420 bg-solid-gray-50 px-3 py-2 text-left align-bottom font-bold sticky top-0 z-10 print:static print:px-1.5"
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

/** Paper is narrower than a screen: columns keep their share, in smaller print. */
const COLUMN = "w-(--column) print:w-[calc(var(--column)*0.67)]";

function place(width: string): CSSProperties {
  return { "--column": width } as CSSProperties;
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
    <tbody role="rowgroup" className="max-xl:not-print:block">
      {heading === undefined ? null : (
        <tr role="row" className="max-xl:not-print:block print:break-after-avoid">
          <th
            scope="rowgroup"
            colSpan={columnCount}
            className="border-b border-solid-gray-300 px-3 pt-5 pb-1.5 text-left font-normal max-xl:not-print:block max-xl:not-print:px-0"
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
      className="max-xl:not-print:my-2 max-xl:not-print:grid max-xl:not-print:gap-x-6 max-xl:not-print:rounded-8 md:max-xl:not-print:grid-cols-2 max-xl:not-print:border max-xl:not-print:border-solid-gray-420 max-xl:not-print:p-3"
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
      className={`border-b border-solid-gray-300 px-3 py-2 align-top print:px-1.5 print:py-1 max-xl:not-print:border-0 max-xl:not-print:p-0 max-xl:not-print:py-1 ${label ? "max-xl:not-print:grid max-xl:not-print:grid-cols-[5.5rem_minmax(0,1fr)] max-xl:not-print:gap-x-3" : "max-xl:not-print:col-span-full max-xl:not-print:block"}`}
    >
      {label ? <span className="text-solid-gray-700 xl:hidden print:hidden">{label}</span> : null}
      <div className="min-w-0">{children}</div>
    </td>
  );
}
