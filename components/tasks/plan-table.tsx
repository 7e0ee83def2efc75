import { Dated } from "@/components/calendar/dated";
import { YearLines } from "@/components/calendar/year-lines";
import { Table, Td, Th } from "@/components/ui/table";
import { numberInYear, type Quarter, quarterLabel, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { isFar, planYears, quartersOf } from "@/lib/roadmap/plan-quarters";
import { PlanMark, type PlanRow } from "./plan-row";
import { PlanYears } from "./plan-years";

/**
 * The plan of one task over the quarters, as the roadmap prints it: one row per kind of statement.
 * @param now the quarter of 基準日, named in its heading
 */
export function PlanTable({
  caption,
  rows: stated,
  now,
}: {
  caption: string;
  rows: readonly PlanRow[];
  now: Quarter;
}) {
  const rows = stated
    .map((row) => ({ ...row, quarters: row.quarters.filter((quarter) => !isFar(quarter)) }))
    .filter((row) => row.quarters.length > 0);
  const far = stated.flatMap(({ label, quarters }) => {
    const named = quarters.filter(isFar);
    return named.length > 0 ? [{ label, text: quarterRunsLabel(named) }] : [];
  });
  const years = planYears(rows.flatMap((row) => row.quarters));
  const quarters = quartersOf(years);
  return (
    <>
      <div className={rows.length > 0 ? "lg:hidden print:hidden" : "hidden"}>
        <PlanYears caption={caption} rows={rows} now={now} />
      </div>
      <div className={rows.length > 0 ? "max-lg:hidden print:block" : "hidden"}>
        <Table caption={caption} captionHidden dense minWidth={`${9 + quarters.length * 1.8}rem`}>
          <colgroup>
            <col style={{ width: "9rem" }} />
          </colgroup>
          <thead>
            <tr>
              <Th rowSpan={2} scope="col">
                <span className="sr-only">示したもの</span>
              </Th>
              {years.map((year) => (
                <Th
                  key={year}
                  colSpan={4}
                  scope="colgroup"
                  className="border-l border-l-solid-gray-420 px-0! text-center!"
                >
                  <YearLines year={year} />
                </Th>
              ))}
            </tr>
            <tr>
              {quarters.map((quarter) => (
                <Th
                  key={quarter}
                  className={`px-1! text-center! ${edge(quarter)} ${quarter === now ? "bg-solid-gray-800! text-white" : ""}`}
                >
                  {numberInYear(quarter)}Q
                  {quarter === now ? <span className="sr-only">(基準日の四半期)</span> : null}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <Th scope="row">{row.label}</Th>
                {quarters.map((quarter) => (
                  <Td key={quarter} className={`p-0! align-middle! text-center ${edge(quarter)}`}>
                    {row.quarters.includes(quarter) ? (
                      <PlanMark row={row} joined={row.quarters.includes(quarter + 1)} />
                    ) : null}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {far.length > 0 ? (
        <ul className="mt-2">
          {far.map(({ label, text }) => (
            <li key={label}>
              表の年度から離れた時期: <strong>{label}</strong> <Dated>{text}</Dated>
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 && quarters.includes(now) ? (
        <p className="mt-2 text-dns-14N-130 text-solid-gray-700">
          <span className="max-lg:hidden print:inline">見出しの色の濃い列は、</span>
          <span className="lg:hidden print:hidden">太枠の欄は、</span>
          <Dated>基準日の四半期({quarterLabel(now)})です。</Dated>
        </p>
      ) : null}
    </>
  );
}

function edge(quarter: Quarter): string {
  return numberInYear(quarter) === 1 ? "border-l border-l-solid-gray-420" : "";
}
