import { LineMark } from "./line-mark";

/** Names and looks of a chart's lines, above it. Rendered on the server: works without scripts. */
export function LineLegend({
  series,
}: {
  series: readonly { key: string; label: string; color: string; dashed?: boolean }[];
}) {
  return (
    <ul aria-label="凡例" className="flex flex-wrap gap-x-5 gap-y-1 text-dns-14N-130">
      {series.map(({ key, label, color, dashed = false }) => (
        <li key={key} className="inline-flex min-h-7 items-center gap-1.5">
          <svg
            aria-hidden="true"
            focusable="false"
            viewBox="0 0 40 16"
            className="h-4 w-10 shrink-0 forced-color-adjust-none"
          >
            <line
              x1="1"
              x2="39"
              y1="8"
              y2="8"
              stroke={color}
              strokeWidth="2.5"
              strokeDasharray={dashed ? "7 5" : undefined}
            />
            <LineMark x={20} y={8} color={color} dashed={dashed} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
