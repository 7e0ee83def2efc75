import type { ChartPattern } from "./chart-data";

type Fill = { color: string; pattern?: ChartPattern };

/**
 * What to write into `fill`: the colour, or a reference to the pattern that `FillPatterns` of the same
 * `scope` defines.
 * @param scope id of the drawing, unique on the page
 */
export function fillOf({ color, pattern }: Fill, scope: string): string {
  return pattern ? `url(#${patternId(scope, color, pattern)})` : color;
}

/** `<pattern>` definitions for all hatched fills of one drawing. */
export function FillPatterns({ scope, fills }: { scope: string; fills: readonly Fill[] }) {
  const hatched = fills.flatMap(({ color, pattern }) =>
    pattern ? [{ id: patternId(scope, color, pattern), color, pattern }] : [],
  );
  const unique = [...new Map(hatched.map((entry) => [entry.id, entry])).values()];
  return (
    <defs>
      {unique.map(({ id, color, pattern }) => (
        <pattern
          key={id}
          id={id}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={pattern === "stripes" ? "rotate(45)" : undefined}
        >
          <rect width="6" height="6" fill="#fff" />
          {pattern === "stripes" ? (
            <rect width="2.5" height="6" fill={color} />
          ) : (
            <circle cx="3" cy="3" r="1.4" fill={color} />
          )}
        </pattern>
      ))}
    </defs>
  );
}

function patternId(scope: string, color: string, pattern: ChartPattern): string {
  return `${scope}-${pattern}-${color.replace("#", "")}`;
}
