import { useId } from "react";
import type { ChartPattern } from "./chart-data";
import { FillPatterns, fillOf } from "./fill-patterns";

/**
 * A sample of a fill, for legends and table heads.
 * @param outline white with an edge of the colour, as an outlined series is drawn
 */
export function Swatch({
  color,
  pattern,
  outline = false,
}: {
  color: string;
  pattern?: ChartPattern;
  outline?: boolean;
}) {
  const scope = `swatch${useId()}`;
  const fill = { color, pattern };
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 forced-color-adjust-none"
    >
      <FillPatterns scope={scope} fills={[fill]} />
      <rect
        x="1"
        y="1"
        width="14"
        height="14"
        fill={outline ? "#fff" : fillOf(fill, scope)}
        stroke={color}
        strokeWidth={outline ? 2.5 : 1}
      />
    </svg>
  );
}
