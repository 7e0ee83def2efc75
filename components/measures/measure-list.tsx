import type { ReactNode } from "react";
import { ExportLinks } from "@/components/exports/export-links";
import { PrintLinks } from "@/components/exports/print-links";
import { ActiveFilters } from "@/components/ui/active-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { RatedMeasure } from "@/lib/measures/rated-queries";
import { addressOf } from "@/lib/request/address";
import { MeasureTable } from "./measure-table";
import { measureFilterLabel } from "./measure-words";

/** Where the keyboard gets past the conditions. */
export const MEASURE_LIST_ID = "list";

/**
 * Measures with their count and conditions.
 * @param texts the conditions as the address has them
 */
export function MeasureList({
  measures,
  caption,
  texts,
  ministries,
}: {
  measures: readonly RatedMeasure[];
  caption: ReactNode;
  texts: Readonly<Record<string, string | undefined>>;
  ministries: readonly { slug: string; name: string }[];
}) {
  return (
    <>
      <p className="mb-3">
        <strong className="text-std-20B-150 tabular-nums">{measures.length}</strong> 件
      </p>
      <ActiveFilters filters={activeFilters(texts, ministries)} />
      <div id={MEASURE_LIST_ID} tabIndex={-1} className="outline-none">
        {measures.length > 0 ? (
          <MeasureTable
            measures={measures}
            caption={caption}
            asOf={texts.asOf}
            hrefOf={(number) => addressOf(`/measures/${number}`, { asOf: texts.asOf })}
          />
        ) : (
          <EmptyState title="条件に合う施策はありません">
            <p>
              条件を減らすか、
              <TextLink href={addressOf("/measures", { asOf: texts.asOf })}>すべての施策を表示</TextLink>
              してください。
            </p>
          </EmptyState>
        )}
      </div>
      <div className="mt-4">
        <ExportLinks dataset="measures" values={texts} />
        {/* Not published: null for those signed out. */}
        {measures.some(({ letters }) => letters !== null) ? (
          <>
            <ExportLinks dataset="indicators" values={texts} subject="指標の値" />
            <ExportLinks dataset="kpi-reports" values={texts} subject="KPIについての報告" />
          </>
        ) : null}
        <PrintLinks print="measures" values={texts} />
      </div>
    </>
  );
}

function activeFilters(
  texts: Readonly<Record<string, string | undefined>>,
  ministries: readonly { slug: string; name: string }[],
) {
  return Object.entries(texts).flatMap(([field, text]) => {
    const label = text === undefined ? null : measureFilterLabel(field, text, ministries);
    if (label === null) return [];
    // Without a ministry its role says nothing.
    const rest = { ...texts, [field]: undefined, ...(field === "ministry" ? { role: undefined } : {}) };
    return [{ field, label, removeHref: addressOf("/measures", rest) }];
  });
}
