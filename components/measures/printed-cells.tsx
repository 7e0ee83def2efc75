import { Table, Td, Th } from "@/components/ui/table";
import type { MeasureDetail } from "@/lib/measures/queries";

/**
 * Cells of the marks and the ministries as printed, under the header that stands above each.
 * @param marked cells that the reader is to look at
 */
export function PrintedCells({
  measure,
  marked = [],
}: {
  measure: MeasureDetail;
  marked?: readonly number[];
}) {
  return (
    <div className="mt-4">
      <Table caption="印と府省庁のセル(空のセルを含む)" dense minWidth="28rem">
        <thead>
          <tr>
            <Th className="w-32">セル</Th>
            <Th>上の見出し</Th>
            <Th>印字</Th>
          </tr>
        </thead>
        <tbody>
          {measure.printedCells.map(({ cell, text, header }) => (
            <tr key={cell} className={marked.includes(cell) ? "bg-orange-50 font-bold" : ""}>
              <Th scope="row">
                {cell + 1}番目{marked.includes(cell) ? "(この印)" : ""}
              </Th>
              <Td>{header === "" ? <Blank /> : header}</Td>
              <Td className="whitespace-pre-wrap">{text === "" ? <Blank /> : text}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Blank() {
  return <span className="text-solid-gray-700">(空)</span>;
}
