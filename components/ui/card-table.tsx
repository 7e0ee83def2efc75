// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { CSSProperties, ReactNode } from "react";

/** The length that a column is given by, as CSS reads it (card-table.css). */
type Lengths = CSSProperties & Partial<Record<"--columns" | "--column", string>>;

/**
 * A data table whose rows become cards below 1280 px: nothing scrolls sideways. On paper it is a table.
 * @param caption what the rows are, for screen readers
 * @param columns headings in order; `width` as CSS, the columns without one share the rest
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
  const lengths: Lengths = { "--columns": columns.map(({ width }) => width ?? "minmax(0,1fr)").join(" ") };
  return (
    <table role="table" className="card-table" style={lengths}>
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label} style={width ? lengthOf(width) : undefined} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label }) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

function lengthOf(width: string): Lengths {
  return { "--column": width };
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
    <tbody role="rowgroup" data-lazy="">
      {heading === undefined ? null : (
        <tr role="row">
          <th scope="rowgroup" colSpan={columnCount}>
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
  return <tr role="row">{children}</tr>;
}

/**
 * A cell. On a card its column's label stands before it.
 * @param label the column's; none for a cell that explains itself
 */
export function CardCell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <td role="cell">
      {label ? <span className="card-table-label">{label}</span> : null}
      <div>{children}</div>
    </td>
  );
}
