import type { ReactNode } from "react";
import { TextLink } from "./text-link";

/**
 * One number with its label and its definition. The number is the link to the rows behind it.
 * @param value formatted here with thousands separators
 * @param unit 件, 四半期 …
 * @param href without it the number is no link
 * @param definition what is counted, in one short sentence
 */
export function StatTile({
  label,
  value,
  unit,
  href,
  definition,
  icon,
  strong = false,
}: {
  label: ReactNode;
  value: number;
  unit?: string;
  href?: string;
  definition?: ReactNode;
  icon?: ReactNode;
  /** A heavier edge, for the one tile that matters most. */
  strong?: boolean;
}) {
  const number = (
    <>
      <span className="text-std-32B-150 tabular-nums">{value.toLocaleString("ja-JP")}</span>
      {unit ? <span className="ml-1 text-std-16N-170">{unit}</span> : null}
    </>
  );
  return (
    <div
      className={`flex min-w-0 flex-col rounded-8 border bg-white p-4 ${
        strong ? "border-l-8 border-solid-gray-536 border-l-key-900" : "border-solid-gray-300"
      }`}
    >
      <p className="flex items-center gap-1.5 text-dns-16B-130">
        {icon}
        {label}
      </p>
      <p className="mt-1">
        {href ? (
          <TextLink href={href}>
            <span className="sr-only">{label} </span>
            {number}
          </TextLink>
        ) : (
          number
        )}
      </p>
      {definition ? <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{definition}</p> : null}
    </div>
  );
}

/** Tiles side by side: two on a phone, as many as fit on a wide screen. */
export function StatTiles({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">{children}</div>
  );
}
