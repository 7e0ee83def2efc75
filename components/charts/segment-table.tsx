import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ChartRow, ChartSegment } from "./chart-data";
import { Swatch } from "./swatch";

/**
 * The table of a StackedBarChart, made of the same rows: the numbers cannot differ. Carries the same links,
 * for the keyboard, for screen readers and without scripts.
 * @param caption what is counted, per what
 * @param rowHead heading of the first column, e.g. 府省庁
 * @param totalHref address of a row's all items
 */
export function SegmentTable({
  rows,
  caption,
  rowHead,
  totalHref,
  totalLabel = "計",
}: {
  rows: readonly ChartRow[];
  caption: string;
  rowHead: string;
  totalHref?: (row: ChartRow) => string;
  totalLabel?: string;
}) {
  const columns = rows[0]?.segments ?? [];
  const sum = (segments: readonly ChartSegment[]) => segments.reduce((total, { value }) => total + value, 0);
  return (
    <Table caption={caption} dense minWidth={`${8 + columns.length * 5}rem`}>
      <thead>
        <tr>
          <Th className="left-0 z-1 max-lg:sticky">{rowHead}</Th>
          {columns.map(({ key, label, color, pattern }) => (
            <Th key={key} numeric>
              <span className="mr-1 inline-block align-[-0.2em]">
                <Swatch color={color} pattern={pattern} />
              </span>
              {label}
            </Th>
          ))}
          <Th numeric>{totalLabel}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Th scope="row" className="left-0 z-1 bg-white whitespace-nowrap max-lg:sticky">
              {row.href ? <TextLink href={row.href}>{row.label}</TextLink> : row.label}
            </Th>
            {row.segments.map((segment) => (
              <Td key={segment.key} numeric>
                <Count value={segment.value} href={segment.href} label={`${row.label} ${segment.label}`} />
              </Td>
            ))}
            <Td numeric className="font-bold">
              <Count value={sum(row.segments)} href={totalHref?.(row)} label={`${row.label} ${totalLabel}`} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A number that leads to its rows; 0 is muted and leads nowhere. */
function Count({ value, href, label }: { value: number; href?: string; label: string }) {
  if (value === 0) return <span className="inline-block py-0.5 text-solid-gray-600">0</span>;
  const text = value.toLocaleString("ja-JP");
  if (!href) return <span className="inline-block py-0.5">{text}</span>;
  return (
    <TextLink href={href} aria-label={`${label} ${text}`} className="inline-block min-w-6 py-0.5">
      {text}
    </TextLink>
  );
}
