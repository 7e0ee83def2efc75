import { barOf, type PrintCell, type PrintTable, textOf, toneOf, wholeOf } from "@/lib/print/document";
import { HEAD_LOOK, LOOKS, type Look } from "@/lib/print/looks";
import { BAR_SIGNS } from "@/lib/print/words";

/** Pixels of a millimetre on paper. */
const SCALE = 2.95;

const CELL = "border border-solid-gray-420 px-0.5 py-0.5 align-top";

/** A table of a file for print on the screen: with its widths, joined heads and fills. */
export function SheetTable({ table }: { table: PrintTable }) {
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table
      className="table-fixed border-collapse bg-white text-[0.75rem] leading-[1.4]"
      style={{ width: `${width * SCALE}px` }}
    >
      <caption className="sr-only">{table.name}の初めの部分</caption>
      <colgroup>
        {table.columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and never move
          <col key={index} style={{ width: `${column.width * SCALE}px` }} />
        ))}
      </colgroup>
      <thead>
        {table.head.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={row}>
            {cells.map(({ text, columns = 1, rows = 1, tone }, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={index}
                scope={columns > 1 ? "colgroup" : "col"}
                colSpan={columns}
                rowSpan={rows}
                style={styleOf(tone ? LOOKS[tone] : HEAD_LOOK)}
                className="border border-solid-gray-420 px-1 py-0.5 text-center"
              >
                {text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.rows.map((row, number) =>
          "band" in row ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={number}>
              <th
                scope="rowgroup"
                colSpan={table.columns.length}
                style={styleOf(row.level === 1 ? LOOKS.done : HEAD_LOOK)}
                className="border border-solid-gray-420 px-1 py-0.5 text-left"
              >
                {row.band}
              </th>
            </tr>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={number}>
              {row.cells.map((cell, index) => (
                <SheetCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={index}
                  cell={row.continues && index === 0 ? "" : cell}
                  centred={table.columns[index]?.align !== undefined}
                />
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function SheetCell({ cell, centred }: { cell: PrintCell; centred: boolean }) {
  const bar = barOf(cell);
  if (bar) {
    const whole = wholeOf(bar);
    return (
      // The numbers stand in the cells beside it.
      <td className={CELL}>
        <span aria-hidden className="flex h-4">
          {bar.bar.map(({ kind, value }) => (
            <span
              key={kind}
              style={{ ...styleOf(LOOKS[kind]), width: `${(100 * value) / whole}%` }}
              className="shrink-0 overflow-hidden border border-solid-gray-800 text-center text-[0.625rem] leading-[0.875rem] whitespace-nowrap"
            >
              {value / whole > 0.05 ? `${BAR_SIGNS[kind]}${value}` : null}
            </span>
          ))}
        </span>
      </td>
    );
  }
  const tone = toneOf(cell);
  return (
    <td
      style={tone ? styleOf(LOOKS[tone]) : undefined}
      className={`${CELL} whitespace-pre-line ${centred ? "text-center" : ""}`}
    >
      {textOf(cell)}
    </td>
  );
}

function styleOf({ fill, color, bold }: Look) {
  return {
    ...(fill ? { backgroundColor: `#${fill}` } : {}),
    ...(color ? { color: `#${color}` } : {}),
    ...(bold ? { fontWeight: 700 } : {}),
  };
}
