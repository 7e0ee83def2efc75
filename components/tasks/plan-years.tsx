import { Dated } from "@/components/calendar/dated";
import { fiscalYearLabel, numberInYear, type Quarter, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { planYears, quartersOf } from "@/lib/roadmap/plan-quarters";
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
    <>
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
                  {withOneForecast(rows.filter((row) => row.quarters.includes(quarter))).map((row) => (
                    <PlanMark key={row.label} row={row} joined={joins(row, quarter)} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ForecastNames rows={rows} />
    </>
  );
}

const HEAD = "border-b border-solid-gray-420 bg-solid-gray-50 px-1 py-2 text-center font-bold";

/** 「見込」 once in a cell, however many ministries expect that quarter: the list below names them. */
function withOneForecast(rows: readonly PlanRow[]): readonly PlanRow[] {
  const first = rows.find(({ look }) => look === "word");
  return rows.filter((row) => row.look !== "word" || row === first);
}

/** 「見込 2026年度4Q: デジタル庁、総務省」, where several ministries lead the task. */
function ForecastNames({ rows }: { rows: readonly PlanRow[] }) {
  const named = rows.filter(({ who }) => who !== undefined);
  const quarters = [...new Set(named.flatMap((row) => row.quarters))].sort((a, b) => a - b);
  if (quarters.length === 0) return null;
  return (
    <ul className="mt-2 text-dns-14N-130">
      {quarters.map((quarter) => (
        <li key={quarter} className="py-0.5">
          <strong>
            見込 <Dated>{quarterLabel(quarter)}</Dated>
          </strong>
          : {named.flatMap(({ who, quarters }) => (quarters.includes(quarter) ? [who] : [])).join("、")}
        </li>
      ))}
    </ul>
  );
}

/** Bars run on within a line. */
function joins(row: PlanRow, quarter: Quarter): boolean {
  return numberInYear(quarter) < 4 && row.quarters.includes(quarter + 1);
}
