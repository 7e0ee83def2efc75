import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

/** On paper no 凡例 without its chart, where that was not drawn in time, or without scripts. */
const NOT_ALONE = "print:group-has-[[data-near]:not([data-drawn])]/figure:hidden";

/**
 * A chart with all that belongs to it: subject and date, finding, chart, its table, 凡例, 出典.
 * @param id anchor of the figure, unique on the page
 * @param title subject of the finding, one message
 * @param asOf 「2024年3月31日時点」
 * @param finding what the chart says, in a sentence
 * @param legend ChartLegend
 * @param chart the drawing; left out where there is nothing to draw (give an EmptyState as `table`)
 * @param table the same numbers, rendered on the server
 * @param tableLabel with it the table can be folded away, open at first; without it the table just stands there
 * @param notes 凡例: what words and marks mean, what the numbers rest on
 * @param source 出典
 * @param level of the heading: 3 inside a Section, 2 directly under the page's h1
 */
export function Figure({
  id,
  title,
  asOf,
  finding,
  legend,
  chart,
  table,
  tableLabel,
  notes,
  source,
  level = 3,
}: {
  id: string;
  title: ReactNode;
  asOf: ReactNode;
  finding?: ReactNode;
  legend?: ReactNode;
  chart?: ReactNode;
  table: ReactNode;
  tableLabel?: string;
  notes?: ReactNode;
  source: string;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure
      id={id}
      aria-labelledby={`${id}-title`}
      className="group/figure min-w-0 rounded-8 border border-solid-gray-300 bg-white p-4 sm:p-6 print:border-0 print:p-0"
    >
      <figcaption>
        <Heading
          id={`${id}-title`}
          className="flex flex-wrap items-baseline gap-x-2 text-std-18B-160 sm:text-std-20B-150"
        >
          <span>{title}</span>
          <span className="inline-block text-std-16N-170 text-solid-gray-700">({asOf})</span>
        </Heading>
        {finding ? <div className="mt-1 max-w-[48em]">{finding}</div> : null}
      </figcaption>
      {legend ? <div className={`mt-4 ${chart ? NOT_ALONE : ""}`}>{legend}</div> : null}
      {chart ? <div className="mt-3">{chart}</div> : null}
      <div className="mt-4">
        {tableLabel ? (
          <Disclosure summary={tableLabel} open>
            {table}
          </Disclosure>
        ) : (
          table
        )}
      </div>
      <div className="mt-4 space-y-1 text-dns-14N-130 leading-[1.6] text-solid-gray-700">
        {notes}
        <p>出典: {source}</p>
      </div>
    </figure>
  );
}
