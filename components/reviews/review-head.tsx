import type { ReviewRow } from "@/lib/reviews/queries";

/** Attribute that carries the rows that wait now, as JSON. */
export const WAITING = "data-reviews";

/**
 * The head of 部内確認, prepared, so that it follows what others do, and tells the list below what waits.
 * @param shown without it there is nothing to see yet: no heading, by which the section is hidden
 */
export function ReviewHead({ shown, lead, rows }: { shown: boolean; lead: string; rows: ReviewRow[] }) {
  return (
    <div {...{ [WAITING]: JSON.stringify(rows) }}>
      {shown ? (
        <>
          <h2 id="review" className="text-std-20B-150 sm:text-std-24B-150">
            {rows.length > 0 ? `部内確認(${rows.length}件)` : "部内確認"}
          </h2>
          <div className="mt-1 max-w-[48em]">{lead}</div>
        </>
      ) : null}
    </div>
  );
}
