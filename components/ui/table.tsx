import type { ComponentProps, ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/**
 * A data table in a region that scrolls sideways on small screens.
 * Children: `<thead>` and `<tbody>` of `<tr>` with Th and Td.
 * @param caption what the rows are; always there, seen unless `captionHidden`
 * @param dense 14 px instead of 16 px, for comparing many numbers
 * @param stickyHead the head stays in view from 1024 px on (the table must fit there: nothing scrolls sideways)
 * @param minWidth below this the region scrolls, so that no column is squeezed; "0" for two or three short columns
 */
export function Table({
  caption,
  captionHidden = false,
  dense = false,
  stickyHead = false,
  minWidth = "40rem",
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  dense?: boolean;
  stickyHead?: boolean;
  minWidth?: string;
  children: ReactNode;
}) {
  const sticky = stickyHead ? "lg:[&_thead_th]:sticky lg:[&_thead_th]:top-0 lg:[&_thead_th]:z-10" : "";
  return (
    <ScrollRegion
      label={`表「${caption}」`}
      className={`print:overflow-visible ${stickyHead ? "lg:overflow-visible" : ""}`}
    >
      <table
        style={{ minWidth }}
        className={`w-full border-collapse print:min-w-0! ${dense ? "text-table-dense" : "text-table"} ${sticky}`}
      >
        <caption className={captionHidden ? "sr-only" : "mb-2 text-left text-dns-16B-130"}>{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

type CellLook = {
  /** Numbers: right-aligned, never broken. */
  numeric?: boolean;
};

/** A heading cell: `scope="col"` unless given. */
export function Th({
  numeric = false,
  scope = "col",
  className = "",
  ...rest
}: ComponentProps<"th"> & CellLook) {
  const place =
    scope === "row" || scope === "rowgroup"
      ? "border-solid-gray-300 align-top font-normal"
      : "break-keep wrap-normal border-solid-gray-420 bg-solid-gray-50 align-bottom font-bold";
  return (
    <th
      {...rest}
      scope={scope}
      className={`border-b px-3 py-2 ${numeric ? "text-right whitespace-nowrap" : "text-left"} ${place} ${className}`}
    />
  );
}

/** A data cell. */
export function Td({ numeric = false, className = "", ...rest }: ComponentProps<"td"> & CellLook) {
  return (
    <td
      {...rest}
      className={`border-b border-solid-gray-300 px-3 py-2 align-top ${numeric ? "text-right whitespace-nowrap" : ""} ${className}`}
    />
  );
}
