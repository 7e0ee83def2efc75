"use client";

import type { ChartRow } from "./chart-data";
import { SvgLink } from "./svg-link";
import { textWidth, wrapText } from "./text-width";

const GAP = 8;

/** Width in px that the rows' names take at the left, at most two fifths of the chart. */
export function rowLabelWidth(rows: readonly ChartRow[], fontSize: number, chartWidth: number): number {
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label, fontSize)));
  return Math.min(Math.ceil(longest) + GAP + 2, Math.round(chartWidth * 0.4));
}

/** A row's name left of its bar, in two lines where it must, a link where the row has a page. */
export function RowTick({
  row,
  x,
  y,
  width,
  fontSize,
}: {
  row: ChartRow | undefined;
  x: number | string;
  y: number | string;
  width?: number | string;
  fontSize: number;
}) {
  if (!row) return null;
  const lines = wrapText(row.label, fontSize, Number(width) - GAP, 2);
  const size = lines.length > 1 ? fontSize - 1 : fontSize;
  return (
    <SvgLink href={row.href}>
      <text
        x={Number(x)}
        y={Number(y)}
        textAnchor="end"
        fontSize={size}
        fill={row.href ? "#00118f" : "#333333"}
      >
        {lines.map((line, index) => (
          <tspan
            key={line}
            x={Number(x)}
            dy={index === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : "1.2em"}
            className="group-hover/link:underline"
          >
            {line}
          </tspan>
        ))}
      </text>
    </SvgLink>
  );
}
