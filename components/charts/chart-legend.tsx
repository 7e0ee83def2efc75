import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { ChartPattern } from "./chart-data";
import { Swatch } from "./swatch";

export type LegendEntry = {
  key: string;
  label: string;
  /** Number of all bars together; none where the legend only names the fills. */
  value?: number;
  unit?: string;
  href?: string;
  color: string;
  pattern?: ChartPattern;
  outline?: boolean;
  /** The sign that stands for the entry elsewhere on the page. */
  icon?: ReactNode;
};

/** Names, signs and numbers of a chart's fills, above it. Rendered on the server: works without scripts. */
export function ChartLegend({
  entries,
  label = "凡例",
}: {
  entries: readonly LegendEntry[];
  label?: string;
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 gap-y-1 text-dns-14N-130">
      {entries.map(({ key, label: text, value, unit = "件", href, icon, ...fill }) => {
        const number =
          value === undefined ? null : (
            <>
              <strong className="text-dns-16B-130 tabular-nums">{value.toLocaleString("ja-JP")}</strong>
              {unit}
            </>
          );
        return (
          <li key={key} className="inline-flex min-h-7 items-center gap-1.5">
            <Swatch {...fill} />
            {icon}
            {href ? (
              <TextLink href={href} className="inline-flex items-baseline gap-1.5 py-1">
                {text} <span>{number}</span>
              </TextLink>
            ) : (
              <span className="inline-flex items-baseline gap-1.5">
                {text} <span>{number}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
