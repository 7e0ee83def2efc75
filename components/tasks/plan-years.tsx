import { Dated } from "@/components/calendar/dated";
import { fiscalYearLabel, numberInYear, type Quarter } from "@/lib/domain/fiscal-quarter";
import { planYears, quartersOf } from "./plan-quarters";
import { PlanMark, type PlanRow } from "./plan-row";

/**
 * The plan of one task with a line per 年度, for small screens: all of it in view, nothing scrolls sideways.
 * @param now the quarter of 基準日, framed
 */
export function PlanYears({
  caption,
  rows,
  now,
}: {
  caption: string;
  rows: readonly PlanRow[];
  now: Quarter;
}) {
  const years = planYears(rows.flatMap((row) => row.quarters));
  return (
    <table className="w-full table-fixed border-collapse text-table-dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-44 text-left`}>
            年度
          </th>
          {[1, 2, 3, 4].map((number) => (
            <th key={number} scope="col" className={HEAD}>
              {number}Q
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year}>
            <th scope="row" className="border-b border-solid-gray-300 py-2 pr-1 text-left font-normal">
              <Dated>{fiscalYearLabel(year)}</Dated>
            </th>
            {quartersOf([year]).map((quarter) => (
              <td
                key={quarter}
                className={`border-b border-l border-solid-gray-300 p-0 text-center ${quarter === now ? "outline-3 -outline-offset-3 outline-solid-gray-800" : ""}`}
              >
                {quarter === now ? <span className="sr-only">基準日の四半期 </span> : null}
                {rows.map((row) =>
                  row.quarters.includes(quarter) ? (
                    <PlanMark key={row.label} row={row} joined={joins(row, quarter)} />
                  ) : null,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEAD = "border-b border-solid-gray-420 bg-solid-gray-50 px-1 py-2 text-center font-bold";

/** Bars run on within a line. */
function joins(row: PlanRow, quarter: Quarter): boolean {
  return numberInYear(quarter) < 4 && row.quarters.includes(quarter + 1);
}
