import type { ChartPattern, ChartSegment } from "./chart-data";

/**
 * A bar of shares for the row of a table: plain elements, drawn without any script. The numbers have to stand
 * beside it or in a table of their own; screen readers pass over the drawing.
 * @param segments in the order of all charts; those of 0 take no room
 */
export function ShareBar({ segments }: { segments: readonly ChartSegment[] }) {
  return (
    <span
      aria-hidden="true"
      className="flex h-4 w-full gap-px overflow-hidden forced-color-adjust-none [print-color-adjust:exact]"
    >
      {segments.map(({ key, value, color, pattern }) =>
        value === 0 ? null : (
          <span
            key={key}
            className="block min-w-0.5 border"
            style={{ flex: `${value} 0 0`, borderColor: color, background: backgroundOf(color, pattern) }}
          />
        ),
      )}
    </span>
  );
}

/** The fills of the charts (fill-patterns.tsx), as CSS. */
function backgroundOf(color: string, pattern: ChartPattern | undefined): string {
  if (pattern === "stripes") return `repeating-linear-gradient(45deg,${color} 0 2px,#fff 2px 5px)`;
  if (pattern === "dots") return `radial-gradient(${color} 1.3px,#fff 1.5px) 0 0/5px 5px`;
  return color;
}
