import type { ReactNode } from "react";

/**
 * The page's h1.
 * @param lead one or two sentences: what the page is for
 * @param meta small line: date, source, number
 * @param above small line over the heading: a number, a badge
 */
export function PageHeading({
  title,
  lead,
  meta,
  above,
}: {
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  above?: ReactNode;
}) {
  return (
    <div className="mb-8 border-b border-solid-gray-300 pb-4">
      {above ? <div className="mb-2 flex flex-wrap items-center gap-2">{above}</div> : null}
      <h1 className="text-std-24B-150 sm:text-std-32B-150">{title}</h1>
      {lead ? <div className="mt-2 max-w-[48em]">{lead}</div> : null}
      {meta ? <div className="mt-2 text-dns-14N-130 text-solid-gray-700">{meta}</div> : null}
    </div>
  );
}
