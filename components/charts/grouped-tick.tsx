"use client";

import type { GroupedRow } from "./grouped-bar-chart";
import { SvgLink } from "./svg-link";
import { wrapText } from "./text-width";

const LABEL = 48;
const GAP = 10;
const FONT = 13;

/** A row's name at the left: the short one, and the longer one beside it where there is room. */
export function GroupedTick({
  row,
  wide,
  x,
  y,
  width,
}: {
  row: GroupedRow | undefined;
  wide: boolean;
  x: number | string;
  y: number | string;
  width?: number | string;
}) {
  if (!row) return null;
  const [right, middle] = [Number(x), Number(y)];
  const left = right - Number(width) + GAP;
  const room = Number(width) - LABEL - 2 * GAP;
  const lines = wide && row.description ? wrapText(row.description, FONT, room, 2) : [];
  return (
    <SvgLink href={row.href}>
      <text
        x={wide ? left : right - 2}
        y={middle}
        dy="0.35em"
        textAnchor={wide ? "start" : "end"}
        fontSize={14}
        fontWeight={700}
        fill={row.href ? "#00118f" : "#333333"}
        className="group-hover/link:underline"
      >
        {row.label}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={left + LABEL}
          y={middle}
          dy={`${0.35 + index * 1.25 - (lines.length - 1) * 0.625}em`}
          fontSize={FONT}
          fill="#333333"
        >
          {line}
        </text>
      ))}
    </SvgLink>
  );
}
