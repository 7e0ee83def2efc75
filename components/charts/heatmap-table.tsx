import { ScrollRegion } from "@/components/ui/scroll-region";
import { TextLink } from "@/components/ui/text-link";
import { HEAT, heatLevel } from "./heat-scale";

export type HeatmapHead = {
  key: string;
  label: string;
  /** Second line in the heading. */
  description?: string;
  href?: string;
};

export type HeatmapCell = { value: number; href?: string };

/**
 * Numbers in a grid, shaded by size: a table, readable without colour and without scripts. Scrolls sideways
 * on small screens with the first column in view.
 * @param cell by keys of row and column; undefined counts as 0
 * @param rowTotal,columnTotal numbers at the end, counted by the caller (an item may be in several cells)
 * @param total the number of all, in the corner
 */
export function HeatmapTable({
  caption,
  rowHead,
  rows,
  columns,
  cell,
  rowTotal,
  columnTotal,
  total,
  totalLabel = "計",
  unit = "件",
}: {
  caption: string;
  rowHead: string;
  rows: readonly HeatmapHead[];
  columns: readonly HeatmapHead[];
  cell: (row: string, column: string) => HeatmapCell | undefined;
  rowTotal?: (row: string) => HeatmapCell;
  columnTotal?: (column: string) => HeatmapCell;
  total?: HeatmapCell;
  totalLabel?: string;
  unit?: string;
}) {
  const values = rows.flatMap((row) => columns.map((column) => cell(row.key, column.key)?.value ?? 0));
  const greatest = Math.max(0, ...values);
  return (
    <>
      <HeatScale greatest={greatest} unit={unit} />
      <ScrollRegion label={`表「${caption}」`} className="mt-2 print:overflow-visible">
        <table className="w-full border-separate border-spacing-0 text-table-dense print:text-[7pt]">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${headStyle} sticky left-0 z-10 min-w-28 text-left`}>
                {rowHead}
              </th>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={`${headStyle} min-w-14 text-center print:min-w-0`}
                >
                  <Head head={column} />
                </th>
              ))}
              {rowTotal ? (
                <th scope="col" className={`${headStyle} min-w-14 text-center`}>
                  {totalLabel}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className={rowHeadStyle}>
                  <Head head={row} />
                </th>
                {columns.map((column) => {
                  const entry = cell(row.key, column.key) ?? { value: 0 };
                  const look = HEAT[heatLevel(entry.value, greatest)] ?? "";
                  return (
                    <td key={column.key} className={`${cellStyle} text-center ${look}`}>
                      <CellNumber cell={entry} label={`${row.label}・${column.label}`} unit={unit} />
                    </td>
                  );
                })}
                {rowTotal ? (
                  <td className={`${cellStyle} text-center font-bold`}>
                    <CellNumber cell={rowTotal(row.key)} label={`${row.label}・${totalLabel}`} unit={unit} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
          {columnTotal ? (
            <tfoot className="print:table-row-group">
              <tr className="font-bold">
                <th scope="row" className={`${rowHeadStyle} font-bold`}>
                  {totalLabel}
                </th>
                {columns.map((column) => (
                  <td key={column.key} className={`${cellStyle} text-center`}>
                    <CellNumber
                      cell={columnTotal(column.key)}
                      label={`${column.label}・${totalLabel}`}
                      unit={unit}
                    />
                  </td>
                ))}
                {rowTotal ? (
                  <td className={`${cellStyle} text-center`}>
                    {total ? <CellNumber cell={total} label={totalLabel} unit={unit} /> : null}
                  </td>
                ) : null}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </ScrollRegion>
    </>
  );
}

const headStyle =
  "border-b border-solid-gray-420 bg-solid-gray-50 px-1.5 py-2 align-bottom font-bold text-balance";
const rowHeadStyle =
  "sticky left-0 z-10 border-r border-b border-solid-gray-300 bg-white px-2 py-1.5 text-left font-normal";
const cellStyle = "h-9 [print-color-adjust:exact] border-r border-b border-solid-gray-300 p-0";

function Head({ head }: { head: HeatmapHead }) {
  return (
    <>
      {head.href ? <TextLink href={head.href}>{head.label}</TextLink> : head.label}
      {head.description ? <span className="block font-normal">{head.description}</span> : null}
    </>
  );
}

/** The whole cell can be pressed. */
function CellNumber({ cell, label, unit }: { cell: HeatmapCell; label: string; unit: string }) {
  if (cell.value === 0) return <span className="text-solid-gray-600">0</span>;
  if (!cell.href) return cell.value;
  return (
    <TextLink
      href={cell.href}
      aria-label={`${label} ${cell.value}${unit}`}
      className="flex h-full min-h-9 items-center justify-center px-2 text-inherit! hover:text-inherit!"
    >
      {cell.value}
    </TextLink>
  );
}

function HeatScale({ greatest, unit }: { greatest: number; unit: string }) {
  if (greatest === 0) return null;
  const levels = HEAT.slice(1, heatLevel(greatest, greatest) + 1);
  return (
    <p className="flex flex-wrap items-center gap-2 text-dns-14N-130">
      <span>色の濃さ:</span>
      <span>1{unit}</span>
      <span aria-hidden="true" className="inline-flex forced-color-adjust-none">
        {levels.map((look) => (
          <span
            key={look}
            className={`size-5 [print-color-adjust:exact] border border-solid-gray-300 ${look}`}
          />
        ))}
      </span>
      <span>{greatest > 1 ? `${greatest}${unit}` : null}(0は色なし)</span>
    </p>
  );
}
